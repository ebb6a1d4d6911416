import { describe, expect, it } from 'vitest'
import { pageOf } from './same-origin.ts'

describe('the page a request comes from', () => {
  it.each([
    ['ours', { origin: 'http://paper.lan:4321', host: 'paper.lan:4321' }],
    ['ours', { origin: 'https://paper.lan', host: 'paper.lan' }],
    ['ours', { origin: 'http://paper.lan', host: 'PAPER.lan' }],
    ['ours', { origin: 'https://paper.example', host: '127.0.0.1:4321' }],
    ['ours', { origin: 'null', 'sec-fetch-site': 'same-origin', host: 'paper.lan' }],
    ['ours', { 'sec-fetch-site': 'same-origin', host: 'paper.lan' }],
    ['foreign', { origin: 'http://paper.lan:80', host: 'paper.lan:4321' }],
    ['foreign', { origin: 'https://evil.example', host: 'paper.lan' }],
    ['foreign', { origin: 'https://paper.example.evil.example', host: 'paper.lan' }],
    ['foreign', { origin: 'null', host: 'paper.lan' }],
    ['foreign', { origin: 'no address', host: 'paper.lan' }],
    ['foreign', { origin: 'file://', host: '' }],
    ['unknown', { 'sec-fetch-site': 'cross-site', host: 'paper.lan' }],
    ['unknown', { host: 'paper.lan' }],
  ] as const)('is %s with %j', (page, headers) => {
    expect(pageOf(headers, 'https://paper.example')).toBe(page)
  })
})
