// What Maven calls: builds the styles and scripts into <classes>/static/assets/<hash>, or finds that it did already.
// The hash is of the inputs, so an unchanged front end costs Maven the start of Node and nothing more.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const classes = process.argv[2]
const INPUTS = ['assets.mjs', 'build.mjs', 'images', 'package-lock.json', 'package.json', 'scripts', 'styles']

const files = path =>
  statSync(path).isDirectory() ? readdirSync(path).sort().flatMap(name => files(join(path, name))) : [path]

const digest = paths => {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })

const install = () => {
  const mark = join('node_modules', '.installed')
  const wanted = digest(['package-lock.json'])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error')
  writeFileSync(mark, wanted)
}

const hash = digest(INPUTS.flatMap(files))
const root = join(classes, 'static', 'assets')
const pointer = join(classes, 'assets.properties')
if (existsSync(join(root, hash)) && existsSync(pointer) && readFileSync(pointer, 'utf8') === `hash=${hash}\n`) process.exit(0)

console.log(`Building the dashboard's styles and scripts (${hash})`)
install()
rmSync(root, { recursive: true, force: true })
mkdirSync(root, { recursive: true })
run('npm', 'run', '--silent', '--loglevel=error', 'build', '--', join(root, hash))
writeFileSync(pointer, `hash=${hash}\n`)
