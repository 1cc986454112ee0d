/** Month names and their short forms, folded: English, German, French, Spanish, Italian, Portuguese, Dutch, Malay. */
const NAMES: string[][] = [
	[
		'january',
		'januar',
		'janvier',
		'enero',
		'gennaio',
		'janeiro',
		'januari',
		'jan',
		'janv',
		'ene',
		'gen',
	],
	[
		'february',
		'februar',
		'février',
		'febrero',
		'febbraio',
		'fevereiro',
		'februari',
		'feb',
		'févr',
		'fév',
		'fev',
	],
	['march', 'märz', 'mars', 'marzo', 'março', 'maart', 'mac', 'mar', 'mär', 'mrz', 'mrt'],
	['april', 'avril', 'abril', 'aprile', 'apr', 'avr', 'abr'],
	['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'mag'],
	['june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'jun', 'giu'],
	['july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'julai', 'jul', 'juil', 'lug'],
	['august', 'août', 'agosto', 'augustus', 'ogos', 'aug', 'ago', 'aoû'],
	['september', 'septembre', 'septiembre', 'settembre', 'setembro', 'sept', 'sep', 'set'],
	['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'oct', 'okt', 'ott', 'out'],
	['november', 'novembre', 'noviembre', 'novembro', 'nov'],
	[
		'december',
		'dezember',
		'décembre',
		'diciembre',
		'dicembre',
		'dezembro',
		'disember',
		'dec',
		'dez',
		'déc',
		'dic',
		'dis',
	],
];

const MONTH_OF_NAME = new Map(
	NAMES.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** A pattern that takes the longest name. */
export const MONTH_NAME = `(?:${[...MONTH_OF_NAME.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** 1 to 12. */
export function monthOf(name: string): number {
	return MONTH_OF_NAME.get(name) ?? 0;
}
