/** Units that stand behind a number on labels, plates and reports, folded: `118kw`, `12.5 kg`, `3.1 ng/ml`. */
const UNIT_NAMES = [
	'kg|mg|μg|ug|ng|oz|lb|lbs|km|cm|mm|m2|m3|m²|m³|ml|cl|dl|sqm|sqft|°c|°f',
	'kw|kwh|wh|kva|kv|mv|ma|mah|hz|khz|mhz|ghz|kpa|mpa|pa|bar|psi|nm|ps|hp|rpm|r/min',
	'kb|mb|gb|tb|kcal|kj|mol|mmol|μmol|umol|iu|μiu|uiu|miu',
	'千克|毫克|微克|公斤|克|斤|吨|升|毫升|米|厘米|毫米|公里|千米|千瓦时?|千焦|千卡|千帕|平方米|立方米',
].join('|');
/** Alone they are marks too, of taxes or shelves, but not right behind a number that is no price. */
const SHORT_UNITS = 'g|l|m|w|v|(?<=[.,]\\d+)h';
const PER = '(?:/\\d{0,3}(?:kg|g|dl|ml|l|h|min|d|m2|m3|月|天))?';

/** After the digits. */
export const UNIT = `(?: ?(?:${UNIT_NAMES})|(?:${SHORT_UNITS}))${PER}(?![\\p{L}\\d])`;
