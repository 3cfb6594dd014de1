/** Findings about links and images: what leads nowhere, and what is only nearly right. */
import type { Diagnostic } from './diagnostic.ts';
import { nearestName } from './nearest-name.ts';
import { type BrokenReason, type Resolution, resolveReference, type Surroundings } from './references.ts';
import type { Reference, Topic } from './topic.ts';

/** Checks every reference of every topic, as readers of the topic's own locale meet it. */
export function checkReferences(around: Surroundings): readonly Diagnostic[] {
  return around.library.topics.flatMap((topic) =>
    topic.references.flatMap((reference) => {
      const meaning = resolveReference(around, { topic, readerLocale: topic.locale }, reference);
      const finding = judge(around, topic, reference, meaning);
      return finding ? [{ ...reference.place, ...finding }] : [];
    }),
  );
}

type Finding = Pick<Diagnostic, 'ruleId' | 'severity' | 'message' | 'advice'>;

function judge(
  around: Surroundings,
  topic: Topic,
  reference: Reference,
  meaning: Resolution,
): Finding | undefined {
  if (meaning.type === 'broken') return broken(around, topic, reference, meaning.reason);
  if ((meaning.type === 'topic' || meaning.type === 'section') && meaning.lostSection !== undefined) {
    return lostSection(meaning.type === 'topic' ? meaning.topic : topic, meaning.lostSection);
  }
  if (meaning.type === 'media' && meaning.foreign) {
    return {
      ruleId: 'image-from-other-locale',
      severity: 'info',
      message: `This locale has no ${reference.target}; ${meaning.path} is shown instead.`,
      advice: 'Add a translated image at the same place if it contains text.',
    };
  }
  return undefined;
}

const BROKEN: Readonly<
  Record<BrokenReason, { readonly ruleId: string; readonly message: (target: string) => string }>
> = {
  'malformed-address': {
    ruleId: 'malformed-address',
    message: (target) => `The address ${quote(target)} cannot be understood, so the link is shown as text.`,
  },
  'unknown-topic': {
    ruleId: 'unknown-topic',
    message: (target) => `No topic has the address ${quote(target)}, so the link is shown as text.`,
  },
  'unknown-file': {
    ruleId: 'unknown-file',
    message: (target) => `No locale has the file ${quote(target)}, so the link is shown as text.`,
  },
  'missing-image': {
    ruleId: 'missing-image',
    message: (target) => `No locale has the image ${quote(target)}, so its alternative text is shown.`,
  },
};

function broken(around: Surroundings, topic: Topic, reference: Reference, reason: BrokenReason): Finding {
  const { ruleId, message } = BROKEN[reason];
  const nearest = nearestTarget(around, topic, reference, reason);
  return {
    ruleId,
    severity: 'error',
    message: message(reference.target),
    advice: nearest
      ? `Did you mean ${nearest}?`
      : 'Correct the address, or remove the link and keep its text.',
  };
}

function nearestTarget(
  around: Surroundings,
  topic: Topic,
  reference: Reference,
  reason: BrokenReason,
): string | undefined {
  const name =
    reference.target
      .replace(/[?#].*$/s, '')
      .split('/')
      .pop()
      ?.toLowerCase() ?? '';
  const isImage = reason === 'missing-image';
  const pool = isImage
    ? [...around.media.values()].map((file) => file.path.split('/').pop() ?? '')
    : around.library.topics
        .filter((one) => one.locale === topic.locale)
        .map((one) => one.path.split('/').pop() ?? '');
  return nearestName(name, pool);
}

function lostSection(target: Topic, fragment: string): Finding {
  const nearest = nearestName(
    fragment,
    target.sections.map((section) => section.id),
  );
  return {
    ruleId: 'unknown-section',
    severity: 'warning',
    message: `${target.path} has no section ${quote(`#${fragment}`)}, so the link leads to the top of the page.`,
    advice: nearest ? `Did you mean #${nearest}?` : 'Correct the fragment, or remove it.',
  };
}

function quote(text: string): string {
  return `"${text.length > 120 ? `${text.slice(0, 117)}…` : text}"`;
}
