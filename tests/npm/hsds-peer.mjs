// Validates an HSDS document from standard input against Open Referral's schemas, patched by our profile (RFC 7386), with
// additionalProperties false everywhere that a schema lists properties. Says {"faults": [...]}.
import { readFileSync, readdirSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'

const here = new URL('hsds/', import.meta.url)
const profile = JSON.parse(readFileSync(new URL('../../docs/hsds/helpline-cadap.json', import.meta.url)))

function patched(target, patch) {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) return patch
  const made = { ...(target !== null && typeof target === 'object' && !Array.isArray(target) ? target : {}) }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete made[key]
    else made[key] = patched(made[key], value)
  }
  return made
}

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    uri: text => URL.canParse(text) && /^[\x21-\x7e]+$/.test(text),
    email: /^[^@\s]+@[^@\s]+$/,
    date: /^\d{4}-\d{2}-\d{2}$/,
    'date-time': text => !Number.isNaN(Date.parse(text))
  }
})

const names = new Set([...readdirSync(here).filter(name => name.endsWith('.json')), ...Object.keys(profile)])
for (const name of names) {
  let schema = {}
  try { schema = JSON.parse(readFileSync(new URL(name, here))) } catch (fault) { if (!profile[name]) throw fault }
  schema = patched(schema, profile[name] ?? {})
  if (schema.properties && schema.type === 'object') schema.additionalProperties = false
  ajv.addSchema(schema, name)
}

const asked = JSON.parse(readFileSync(0))
const validate = ajv.getSchema(asked.schema)
const isValid = validate(asked.document)
console.log(JSON.stringify({ faults: isValid ? [] : validate.errors.slice(0, 20).map(e => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`) }))
