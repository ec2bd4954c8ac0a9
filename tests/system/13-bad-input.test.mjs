// SPDX-License-Identifier: EUPL-1.2
// Bad input gets a code, loses nothing, and the socket stays open where it safely can.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Member, capability, collecting } from './lib/member.mjs';

let hub;
let opened;
let member;
let nth = 0;
before(async () => {
  hub = await Hub.start();
  ({ opened } = await collecting(hub));
});
beforeEach(async () => { member = await Member.join(hub.port, { code: opened.code }); });
after(async () => hub.end());

for (const [what, message, code] of [
  ['501 code points', { t: 'post', text: 'ä'.repeat(501), lang: 'fi' }, 'too_long'],
  ['501 code points outside the basic plane', { t: 'post', text: '𐐀'.repeat(501), lang: 'fi' }, 'too_long'],
  ['no text', { t: 'post', text: '', lang: 'fi' }, 'empty'],
  ['white space alone', { t: 'post', text: ' \n\t ', lang: 'fi' }, 'empty'],
  ['a text that is a number', { t: 'post', text: 12, lang: 'fi' }, 'malformed'],
  ['no text field', { t: 'post', lang: 'fi' }, 'malformed'],
  ['a control character', { t: 'post', text: 'a\u0007b', lang: 'fi' }, 'bad_text'],
  ['a bidirectional override', { t: 'post', text: 'a\u202eb', lang: 'fi' }, 'bad_text'],
  ['an unknown kind', { t: 'post', text: 'x', lang: 'fi', kind: 'huge' }, 'unknown_word'],
  ['an unknown tag', { t: 'post', text: 'x', lang: 'fi', tags: ['pekka-virtanen'] }, 'unknown_word'],
  ['an area that is not the county\'s', { t: 'post', text: 'x', lang: 'fi', area: 'Mannerheimintie 3' }, 'unknown_word'],
  ['four tags', { t: 'post', text: 'x', lang: 'fi', tags: ['haato', 'asunnottomuus'], free: ['a', 'b'] }, 'too_many_tags'],
  ['a free tag of 41 code points', { t: 'post', text: 'x', lang: 'fi', free: ['a'.repeat(41)] }, 'too_long'],
  ['a display name of 31', { t: 'name', name: 'n'.repeat(31) }, 'too_long'],
  ['an unknown command', { t: 'fly' }, 'unknown_command'],
  ['another role\'s command', { t: 'close' }, 'not_your_right'],
  ['a thing that is not there', { t: 'withdraw', on: 424242 }, 'unknown_thing'],
  ['a vote outside its phase', { t: 'vote', on: 1, dots: 1 }, 'not_now'],
  ['dots below zero', { t: 'vote', on: 1, dots: -1 }, 'malformed'],
]) {
  test(`${what}: ${code}`, async () => {
    const id = `bad-input-${++nth}`;
    member.socket.send({ id, ...message });
    assert.equal((await member.outcome(id)).refused, code);
    assert.ok((await member.command('post', { text: `Ja heti perään ${nth}`, lang: 'fi' })).ok, 'the socket is open and works');
  });
}

for (const [what, text] of [
  ['no JSON', 'hello'], ['half of it', '{"t":"post","id":"abcdefgh"'], ['a list', '[]'], ['a number', '7'], ['deep nesting', `${'['.repeat(1500)}${']'.repeat(1500)}`],
  ['a command without id', '{"t":"post","text":"x","lang":"fi"}'], ['an id that is too short', '{"t":"post","id":"a","text":"x","lang":"fi"}'],
  ['duplicate keys', '{"t":"post","id":"abcdefgh","text":"a","text":"b","lang":"fi"}'], ['NUL in a key', '{"t":"post","\\u0000":1}'],
]) {
  test(`a frame that is ${what} is malformed`, async () => {
    member.socket.send(text);
    const answer = await member.socket.until(({ t, outcomes }) => t === 'error' || outcomes?.length, 'an error');
    assert.equal(answer.code ?? answer.outcomes[0].refused, 'malformed');
    assert.ok((await member.command('post', { text: `Toimii yhä ${++nth}`, lang: 'fi' })).ok);
  });
}

test('text is kept as NFC and shown as text', async () => {
  const { ok } = await member.command('post', { text: '  ha\u0308a\u0308to\u0308 <b onclick="x()">&amp; "lainaus" \u2028 rivi\nrivi  ', lang: 'fi' });
  await member.sees((_, own) => own.posts.has(ok));
  assert.equal(member.own.posts.get(ok).text, 'häätö <b onclick="x()">&amp; "lainaus" \u2028 rivi\nrivi');
});

test('unknown fields are passed over', async () => {
  assert.ok((await member.command('post', { text: 'Lisäkenttä', lang: 'fi', seat: 'x', author: 'y', role: 'facilitator' })).ok);
});

test('dots are a budget: the fourth is refused, a dot taken back is free again', async () => {
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  const ids = [];
  for (let at = 0; at < 4; at++) ids.push((await member.command('post', { text: `Ehdolla ${at}`, lang: 'fi' })).ok);
  for (const [from, to] of [[1, 2], [2, 3]]) {
    await facilitator.command('move', { from, to });
    await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  }
  await member.sees((view) => view.agenda.phase === 3, 'vote');
  for (const on of ids.slice(0, 3)) assert.ok('ok' in await member.command('vote', { on, dots: 1 }));
  assert.equal((await member.command('vote', { on: ids[3], dots: 1 })).refused, 'no_dots_left');
  assert.equal((await member.command('vote', { on: ids[0], dots: 2 })).refused, 'too_many_dots');
  assert.ok('ok' in await member.command('vote', { on: ids[0], dots: 0 }));
  assert.ok('ok' in await member.command('vote', { on: ids[3], dots: 1 }));
  await facilitator.command('close');
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  assert.equal((await member.command('voice', { on: ids[0], set: true })).refused, 'closed');
});
