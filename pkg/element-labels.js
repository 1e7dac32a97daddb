// What <key-points> itself says to a reader, in the languages that it speaks.

/** The heading of key points, that of a running summary or a headline, and that there is none. */
const ENGLISH = ["Key points", "In short", "There is no summary."];
const LABELS = new Map(Object.entries({
  ar: ["أهم النقاط", "باختصار", "لا يوجد ملخص."],
  cs: ["Hlavní body", "Stručně", "Shrnutí není k dispozici."],
  da: ["Hovedpunkter", "Kort fortalt", "Der er intet resumé."],
  de: ["Das Wichtigste", "Kurz gesagt", "Es gibt keine Zusammenfassung."],
  es: ["Puntos clave", "En resumen", "No hay resumen."],
  fi: ["Pääkohdat", "Lyhyesti", "Tiivistelmää ei ole."],
  fr: ["Points clés", "En bref", "Il n’y a pas de résumé."],
  hi: ["मुख्य बातें", "संक्षेप में", "कोई सारांश नहीं है।"],
  it: ["Punti chiave", "In breve", "Non c’è un riassunto."],
  ja: ["要点", "ひとことで", "要約はありません。"],
  ko: ["핵심 내용", "한마디로", "요약이 없습니다."],
  nb: ["Hovedpunkter", "Kort fortalt", "Det finnes ikke noe sammendrag."],
  nl: ["Hoofdpunten", "In het kort", "Er is geen samenvatting."],
  pl: ["Najważniejsze", "W skrócie", "Brak streszczenia."],
  pt: ["Pontos principais", "Em resumo", "Não há resumo."],
  ru: ["Главное", "Коротко", "Краткого изложения нет."],
  sv: ["Huvudpunkter", "I korthet", "Det finns ingen sammanfattning."],
  tr: ["Önemli noktalar", "Kısaca", "Özet yok."],
  uk: ["Головне", "Стисло", "Стислого викладу немає."],
  zh: ["要点", "简而言之", "没有摘要。"],
  "zh-Hant": ["重點", "簡而言之", "沒有摘要。"],
}));

/** @param {string} tag BCP 47, perhaps malformed or empty; a language without labels gets the English ones */
export function labelsFor(tag) {
  const [language = ""] = tag.toLowerCase().split("-");
  const isTraditional = /^zh-(hant|tw|hk|mo)\b/i.test(tag);
  const spoken = isTraditional ? "zh-Hant" : ["no", "nn"].includes(language) ? "nb" : language;
  return LABELS.get(spoken) ?? ENGLISH;
}
