// Counts what there is to read and how long it takes. Takes plain texts, gives numbers and one plain sentence.
import { languageName, t } from "./translate.js";

const WORDS_PER_MINUTE = 238; // silent reading of English non-fiction, Brysbaert 2019
const CHARACTERS_PER_MINUTE = 500;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu;
const WORTH_SAYING_SECONDS = 15;

/**
 * @param {string} text
 * @returns {{ words: number, characters: number }} characters of scripts that put no space between words
 */
export function measure(text) {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = (characters ? text.replace(UNSPACED, " ") : text).match(WORD)?.length ?? 0;
  return { words, characters };
}

/** @param {{ words: number, characters: number }} measured */
export function secondsToRead({ words, characters }) {
  return (words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE) * 60;
}

/**
 * Such as "English. 1,204 words in, 87 out: about 5 minutes saved."
 * @param {string} language BCP 47 tag, or "" of several
 * @param {{ words: number, characters: number }} before
 * @param {string} summary
 */
export function facts(language, before, summary) {
  const after = measure(summary);
  const unit = before.characters > before.words ? "characters" : "words";
  const time = duration(secondsToRead(before) - secondsToRead(after));
  const counts = { n: before[unit], out: after[unit], time };
  const said = unit === "words"
    ? time ? t("{n} words in, {out} out: about {time} saved.", counts) : t("{n} words in, {out} out.", counts)
    : time ? t("{n} characters in, {out} out: about {time} saved.", counts) : t("{n} characters in, {out} out.", counts);
  return language && language !== "und" ? `${languageName(language)}. ${said}` : said;
}

/** @param {number} seconds */
function duration(seconds) {
  if (seconds < WORTH_SAYING_SECONDS) return "";
  if (seconds < 55) return t("{n} seconds", { n: Math.round(seconds / 10) * 10 });
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? t("a minute") : t("{n} minutes", { n: minutes });
}
