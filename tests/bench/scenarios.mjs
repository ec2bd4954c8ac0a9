// SPDX-License-Identifier: EUPL-1.2
// The scenarios: what the generator is told, in full and quick, which servers, which rooms in the hub.
import { peerNames } from './servers.mjs';

const all = ['hub', 'floor', ...peerNames];
const gathering = ['hub', 'floor', 'floor-gather', ...peerNames];

export const scenarios = [
  { name: 'a', load: 'posts', servers: gathering, rooms: { count: 1, phase: 'read', things: 1 },
    what: '1 room × {members} members, {rate} posts/s of {bytes} B for {seconds} s',
    full: { members: 1000, rate: 50, seconds: 10, bytes: 200 }, quick: { members: 200, rate: 20, seconds: 2, bytes: 200 } },
  { name: 'b', load: 'votes', servers: gathering, rooms: { count: 1, phase: 'discuss', things: 10 },
    what: '{members} members of 1 room vote within {spread_ms} ms, tallies shown',
    full: { members: 1000, spread_ms: 1000 }, quick: { members: 200, spread_ms: 200 } },
  { name: 'b0', load: 'votes', servers: gathering, rooms: { count: 1, phase: 'discuss', things: 10 },
    what: '{members} members of 1 room vote at one instant, tallies shown',
    full: { members: 1000, spread_ms: 0 }, quick: { members: 200, spread_ms: 0 } },
  { name: 'd', load: 'joins', servers: all, rooms: { phase: 'discuss', things: 20 },
    what: '{members} joins into {rooms} rooms of 20 posts, {window} under way at once; then {rest_s} s of rest for memory (f)',
    full: { members: 10000, rooms: 500, window: 500, rest_s: 3 }, quick: { members: 1000, rooms: 50, window: 200, rest_s: 1 } },
  { name: 'd2', load: 'joins', servers: ['hub'], rooms: { phase: 'discuss', things: 300 },
    what: '{members} joins at one instant into one room of 300 posts',
    full: { members: 500, rooms: 1, window: 500 }, quick: { members: 100, rooms: 1, window: 100 } },
  { name: 'g200', load: 'commands', servers: ['hub'], rooms: { phase: 'vote', things: 6 },
    what: 'votes in secret at {rate}/s by {members} seats in {rooms} rooms for {seconds} s',
    full: { members: 1000, rooms: 50, rate: 200, seconds: 10 }, quick: { members: 100, rooms: 5, rate: 50, seconds: 2 } },
  { name: 'g5000', load: 'commands', servers: ['hub'], rooms: { phase: 'vote', things: 6 },
    what: 'votes in secret at {rate}/s by {members} seats in {rooms} rooms for {seconds} s',
    full: { members: 1000, rooms: 50, rate: 5000, seconds: 10 }, quick: { members: 100, rooms: 5, rate: 500, seconds: 2 } },
  { name: 'most', load: 'commands', servers: ['hub'], rooms: { phase: 'vote', things: 6 },
    what: 'as many votes in secret as the limits of {members} seats in {rooms} rooms allow, for {seconds} s',
    full: { members: 10000, rooms: 500, rate: 0, seconds: 10 }, quick: { members: 500, rooms: 25, rate: 0, seconds: 2 } },
];

/** The scenario's sentence with its numbers. */
export const described = (scenario, size) => scenario.what.replace(/\{(\w+)\}/g, (_, name) => scenario[size][name].toLocaleString('en'));
