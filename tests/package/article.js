// One short invented news story as plain text: enough sentences for every length. Only for the package's tests.

export const ARTICLE = `Harbour town votes to rebuild its sea wall

The council of Brackwater voted on Monday to rebuild the sea wall that a storm broke in January. The work will cost 14 million euros and take two years. "We cannot wait for the next storm," said mayor Ines Holt after the vote. Engineers had warned since 2019 that the old wall was sinking.

The storm on 12 January flooded 340 houses and closed the harbour for nine days. Most families have gone home, but 41 are still living in hotels. The regional bank lends the town half of the money at a rate of 1.5 percent. The rest comes from a tax on visitors, which rises from two to three euros a night in May.

Not everyone agrees. Four of the eleven councillors voted against the plan because it spares the yacht club from any payment. "The club earns from the harbour and should pay like everyone else," said councillor Per Lindqvist. The club answered that it had given 200,000 euros to the families.

Work begins on 3 March at the northern pier. The new wall will be 1.8 metres higher than the old one and will carry a footpath with benches. The university of Norrholm will measure the waves for ten years to see whether the wall keeps what its builders promise.`;

/** A long text without repetition of whole paragraphs: `count` variations of the article. */
export function longText(/** @type {number} */ count) {
  const variation = (/** @type {number} */ index) => ARTICLE.replaceAll(/\d+/g, (digits) => digits + index);
  return Array.from({ length: count }, (_, index) => variation(index)).join("\n\n");
}
