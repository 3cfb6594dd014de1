import { expect, test } from 'vitest';
import { parseLibraryAddress } from '../../../src/core/catalog/mtps.ts';

const GUID = '14f6798a-28d6-4b3d-8734-942192e1bbf5';

test.each([
  ['https://technet.microsoft.com/de-de/library/Gg398381(v=OCS.15)', 'gg398381'],
  ['https://technet.microsoft.com/en-us/library/gg398381\\(v=ocs.15\\)', 'gg398381'],
  ['https://technet.microsoft.com/en-us/library/gg398381%28v=ocs.15%29.aspx', 'gg398381'],
  ['http://technet.microsoft.com/library/gg398381.aspx', 'gg398381'],
  ['//msdn.microsoft.com/en-us/library/JJ204702', 'jj204702'],
  [
    'https://docs.microsoft.com/en-us/previous-versions/office/lync-server-2013/gg398381(v=ocs.15)',
    'gg398381',
  ],
  ['https://learn.microsoft.com/previous-versions/gg398381(v=ocs.15)?redirectedfrom=MSDN', 'gg398381'],
])('%s names a library ID', (url, libraryId) => {
  expect(parseLibraryAddress(url)).toEqual({ libraryId, assetId: undefined, fragment: undefined });
});

test('an address may name the asset ID itself', () => {
  expect(
    parseLibraryAddress(`http://technet.microsoft.com/de-de/library/${GUID.toUpperCase()}(OCS.15).aspx`),
  ).toEqual({
    libraryId: undefined,
    assetId: GUID,
    fragment: undefined,
  });
});

test('the fragment is kept as written', () => {
  expect(parseLibraryAddress('https://technet.microsoft.com/library/gg398381#B%C3%A4')?.fragment).toBe(
    'B%C3%A4',
  );
});

test.each([
  'https://technet.microsoft.com/de-de/lync',
  'https://docs.microsoft.com/powershell/module/skype/Get-CsUser',
  'https://example.com/library/gg398381',
  'https://technet.microsoft.com.example.com/library/gg398381',
  'lync-server-2013.md',
  '',
])('%s is no library address', (url) => {
  expect(parseLibraryAddress(url)).toBeUndefined();
});
