/**
 * Korean joins particles to words: 서버는, 서버를, 서버에서. Without them a word finds all its forms,
 * since the index matches by prefix.
 */
import type { Particles } from './language-words.ts';

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Final consonants per vowel, none included. */
const FINALS = 28;
const RIEUL = 8;

/** A stem of one syllable says too little, and may be no stem at all. */
const SHORTEST_STEM = 2;
/** Particles stand behind one another, as in 서버(에서)(는). */
const MOST_PARTICLES = 3;

/** Takes particles off the end of a word; other words come back as they are. */
export function stripParticles(word: string, particles: Particles): string {
  let stem = word;
  for (let count = 0; count < MOST_PARTICLES; count += 1) {
    const shorter = stripOne(stem, particles);
    if (shorter === undefined) break;
    stem = shorter;
  }
  return stem;
}

function stripOne(word: string, particles: Particles): string | undefined {
  const fitting = [...particles.afterAny, ...particles.afterVowel, ...particles.afterConsonant]
    .filter((particle) => word.endsWith(particle))
    .map((particle) => ({ particle, stem: word.slice(0, -particle.length) }))
    .filter(({ particle, stem }) => stem.length >= SHORTEST_STEM && fits(stem, particle, particles));
  return fitting.sort((a, b) => a.stem.length - b.stem.length)[0]?.stem;
}

function fits(stem: string, particle: string, particles: Particles): boolean {
  const final = finalConsonant(stem);
  // How a foreign word ends in Korean ears is not written: Lync를, SIP은.
  if (final === undefined) return true;
  if (particles.afterAny.includes(particle)) return true;
  const list = final === 0 ? particles.afterVowel : particles.afterConsonant;
  // 로 follows ㄹ as it follows a vowel: 메일로.
  return (
    list.includes(particle) ||
    (final === RIEUL && particle.startsWith('로') && particles.afterVowel.includes(particle))
  );
}

/** Number of the last syllable's final consonant, 0 for none; `undefined` when it is no Korean syllable. */
function finalConsonant(text: string): number | undefined {
  const code = text.charCodeAt(text.length - 1);
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE ? (code - FIRST_SYLLABLE) % FINALS : undefined;
}
