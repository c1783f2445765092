// Writes the frozen dates of src/test/resources/edtf to standard output; see README.md.
//
// One line a date: text, first and last instant by npm edtf in milliseconds since 1970 (UTC). "-inf" and "inf" are
// open ends, "unknown" unknown ends, "nan" a year that JavaScript's Date cannot hold.
import './seeded-random.js' // First: the generator takes hold of Math.random when it is loaded.
import edtf from 'edtf'
import { sample } from 'edtf/sample'

const pick = (array) => array[Math.floor(Math.random() * array.length)]
const between = (low, high) => low + Math.floor(Math.random() * (high - low + 1))
const pad = (number, width) => String(number).padStart(width, '0')

// The generator favours the years around 0; these are dates as sources have them.
function plausible() {
  const year = () => pad(between(1850, 2100), 4)
  const month = () => pad(between(1, 12), 2)
  const day = () => pad(between(1, 28), 2)
  const time = () => `${pad(between(0, 23), 2)}:${pad(between(0, 59), 2)}:${pad(between(0, 59), 2)}`
  const date = () => pick([year(), `${year()}-${month()}`, `${year()}-${month()}-${day()}`])
  const end = () => pick([date(), date() + pick(['?', '~', '%']), '..', ''])
  return pick([
    date,
    () => date() + pick(['?', '~', '%']),
    () => `${year()}-${between(21, 24)}`,
    () => `${year().slice(0, 3)}X`,
    () => `${year().slice(0, 2)}XX`,
    () => `${year()}-XX`,
    () => `${year()}-${month()}-XX`,
    () => `${year()}-XX-XX`,
    () => `${year()}-${month()}-${day()}T${time()}${pick(['', 'Z', '+09:00', '-08:00', '+05:30', '+07'])}`,
    () => `${end()}/${end()}`,
    () => `${end()}/${end()}`
  ])()
}

const seeds = [
  '2000-02-29', '1900-02-28', '2004-02-XX', '2003-02-XX', '1900-02', '2000-02', '0000', '0001', '-0001', '9999', '-9999',
  '2017-11-27/2017-12-01', '2015-06/..', '2013-04/', '2015/2021', '199X', '1985-04-12T23:20:30Z',
  '1985-04-12T23:20:30-04', '1985-04-12T23:20:30+04:30', '2004-01-01/2005', '2005-02-01/2006-02', '1964/2008',
  '1985/..', '1985-04/', '../1985', '/1985-04-12', '1984?', '2004-06~', '2004-06-11%', '201X', '20XX', '2004-XX',
  '1985-04-XX', '1985-XX-XX', 'Y170000002', 'Y-170000002', '-1985', '2001-21', '2019-04-30', '2019-05-01'
]

function bound(value, infinite) {
  if (value === null) return 'unknown'
  if (Number.isNaN(value)) return 'nan'
  return Math.abs(value) === Infinity ? infinite : String(value)
}

const wanted = 4000
const lines = new Map()

function record(text) {
  if (lines.has(text)) return
  let date
  try {
    date = edtf(text, { level: 1 })
  } catch {
    return // It generates reversed intervals, which it then refuses.
  }
  lines.set(text, [text, bound(date.min, '-inf'), bound(date.max, 'inf')].join('\t'))
}

seeds.forEach(record)
while (lines.size < wanted * 0.3) record(plausible())
const generators = [0, 1].map((level) => sample({ level }))
while (lines.size < wanted) record(pick(generators).next().value)

console.log([...lines.values()].join('\n'))
