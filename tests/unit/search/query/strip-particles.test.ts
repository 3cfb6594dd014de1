import { expect, test } from 'vitest';
import korean from '../../../../src/search/languages/ko.json' with { type: 'json' };
import { stripParticles } from '../../../../src/search/query/strip-particles.ts';

test.each([
  ['서버는', '서버'],
  ['서버를', '서버'],
  ['서버의', '서버'],
  ['서버로', '서버'],
  ['서버에서는', '서버'],
  ['사용자들에게', '사용자'],
  ['채팅은', '채팅'],
  ['채팅으로', '채팅'],
  ['메일로', '메일'],
  ['배포하나요', '배포'],
  ['설치합니까', '설치'],
  ['설치했습니다', '설치'],
  ['삭제하십시오', '삭제'],
  ['설치하는지', '설치'],
  ['설치해야', '설치'],
  ['설치되지', '설치'],
  ['SIP는', 'SIP'],
  ['Lync를', 'Lync'],
])('%s → %s', (word, stem) => {
  expect(stripParticles(word, korean.particles)).toBe(stem);
});

test.each([
  ['가을', '을 does not follow a vowel'],
  ['재평가', '가 does not follow a consonant'],
  ['회의', 'one syllable would be left'],
  ['Server', 'not Korean'],
  ['', 'nothing to strip'],
])('%s stays: %s', (word) => {
  expect(stripParticles(word, korean.particles)).toBe(word);
});
