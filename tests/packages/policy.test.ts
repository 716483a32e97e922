import evaluator from 'csp_evaluator/dist/evaluator.js'
import finding from 'csp_evaluator/dist/finding.js'
import parser from 'csp_evaluator/dist/parser.js'
import { describe, expect, test } from 'vitest'
import { MAIL_POLICY, NO_CONTENT_POLICY, WINDOW_POLICY } from '../../electron/ipc/policy.ts'

const { HIGH, SYNTAX, MEDIUM, HIGH_MAYBE } = finding.Severity
const GRAVE: readonly number[] = [HIGH, SYNTAX, MEDIUM, HIGH_MAYBE]

/** Only doubted by the evaluator, and out of the question here. */
const EVAL = finding.Type.SCRIPT_UNSAFE_EVAL

/** What an attacker would take from a policy: `directive: why`, the grave findings alone. */
const weaknesses = (policy: string): readonly string[] =>
  new evaluator.CspEvaluator(new parser.CspParser(policy).csp)
    .evaluate()
    .filter(({ severity, type }) => GRAVE.includes(severity) || type === EVAL)
    .map(({ directive, description }) => `${directive}: ${description}`)

describe('the content security policies', () => {
  test.each([
    ['the window', WINDOW_POLICY],
    ['a customer’s mail', MAIL_POLICY],
    ['what is no page', NO_CONTENT_POLICY],
  ])('of %s leave nothing grave to an attacker', (_, policy) => {
    expect(weaknesses(policy)).toEqual([])
  })

  test.each([
    ['inline scripts', WINDOW_POLICY.replace(`script-src 'self'`, `script-src 'self' 'unsafe-inline'`)],
    ['eval', WINDOW_POLICY.replace(`script-src 'self'`, `script-src 'self' 'unsafe-eval'`)],
    ['scripts from anywhere', WINDOW_POLICY.replace(`script-src 'self'`, 'script-src *')],
    ['scripts in data', WINDOW_POLICY.replace(`script-src 'self'`, 'script-src data:')],
    ['no default', MAIL_POLICY.replace(`default-src 'none'; `, '')],
    ['a directive misspelt', MAIL_POLICY.replace('default-src', 'defaultsrc')],
  ])('with %s are noticed', (_, policy) => {
    expect([WINDOW_POLICY, MAIL_POLICY]).not.toContain(policy)
    expect(weaknesses(policy)).not.toEqual([])
  })
})
