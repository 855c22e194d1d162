/** How amounts of money are marked. Sources of regular expressions, for text in plain characters. */

/** Stand directly before or behind the number, or with a space. */
export const currencySigns = String.raw`(?:NT|US|HK|AU|CA|SG|NZ|MX|[ACSR])?\$|[€£¥₩₹₽₺฿₫₪₴₱₦₡]`

/** Stand behind the number, with or without a space. */
export const currencyWords = 'kr\\.?|zł|Kč|Ft|Fr\\.?|lei|元|円|원'

/** Stand apart by a space: `CAD001` is the name of a drawing. */
export const currencyCodes =
  'USD|EUR|GBP|JPY|CNY|RMB|TWD|NTD|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|INR|KRW|HKD|SGD|AUD|CAD|NZD|' +
  'BRL|MXN|ZAR|TRY|THB|IDR|MYR|PHP|VND|RUB|UAH|ILS|AED|SAR'
