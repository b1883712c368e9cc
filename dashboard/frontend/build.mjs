// Compiles the two style sheets, copies the scripts, and refuses anything that belongs to GOV.UK alone.
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as sass from 'sass'

const out = process.argv[2] ?? 'dist'
const unfinished = `${out}.unfinished`
rmSync(unfinished, { recursive: true, force: true })
mkdirSync(unfinished, { recursive: true })

for (const sheet of ['hub', 'moj']) {
  const { css } = sass.compile(`styles/${sheet}.scss`, { loadPaths: ['.'], quietDeps: true, style: 'compressed' })
  writeFileSync(join(unfinished, `${sheet}.css`), css)
}

const withoutMap = text => text.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')
for (const [name, source] of Object.entries({
  'govuk-frontend.js': 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js',
  'htmx.js': 'node_modules/htmx.org/dist/htmx.min.js',
  'htmx-sse.js': 'node_modules/htmx-ext-sse/dist/sse.min.js',
  'hub.js': 'scripts/hub.js'
})) {
  writeFileSync(join(unfinished, name), withoutMap(readFileSync(source, 'utf8')))
}
cpSync('images', unfinished, { recursive: true })

// The typeface, the crest, the crown and their icons are licensed to gov.uk addresses only; a council is not one.
const FORBIDDEN = [/GDS Transport/i, /govuk-crest/i, /govuk-icon/i, /govuk-opengraph/i, /govuk-logotype/i]
const offences = readdirSync(unfinished).flatMap(name => {
  const text = readFileSync(join(unfinished, name), 'latin1')
  return FORBIDDEN.filter(mark => mark.test(name) || mark.test(text)).map(mark => `${name} contains ${mark}`)
})
if (offences.length > 0) {
  console.error(`These belong to GOV.UK alone and must not be in the output:\n  ${offences.join('\n  ')}`)
  process.exit(1)
}
renameSync(unfinished, out)
