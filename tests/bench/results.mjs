// SPDX-License-Identifier: EUPL-1.2
// Medians with their spread, ratios, goals beside them, as Markdown. Nothing here knows a machine.
import { described, scenarios } from './scenarios.mjs';
import { peerNames, servers, versionOf } from './servers.mjs';

/** CPU that neither server nor generator used: more than this share of the time, and the round is set apart. */
const foreignShare = 0.05;
const foreignGrainMs = 40; // the kernel counts in ticks of 10 ms a core
export const isDisturbed = ({ failed, foreign_ms, wall_ms }) => !failed && foreign_ms > foreignGrainMs + foreignShare * wall_ms;

const numberOf = (value) => {
  if (value === null) return '–';
  const size = Math.abs(value);
  return value.toLocaleString('en', { maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 2 });
};

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const cpu = ({ loop_ms, rest_ms }) => loop_ms + rest_ms;
/** The loop's thread alone; a peer's work is not told apart from that of its other threads. */
const loop = ({ server, loop_ms }) => (peerNames.includes(server) ? null : loop_ms);
const loopUs = (run, count) => (loop(run) === null ? null : loop(run) * 1000 / count);
/** A column: its head, its value of one run. */
const columns = {
  a: [
    ['loop, µs a delivery', (run) => loopUs(run, run.deliveries)],
    ['all threads, µs a delivery', (run) => cpu(run) * 1000 / run.deliveries],
    ['seen p50, ms', (run) => run.seen_p50], ['seen p99, ms', (run) => run.seen_p99],
    ['acknowledged p50, ms', (run) => run.answered_p50 || null],
    ['frames a delivery', (run) => run.frames / run.deliveries], ['missing', (run) => run.missing],
  ],
  b: [
    ['final tally, ms after the last vote', (run) => run.final_ms],
    ['loop, ms', loop], ['all threads, ms', cpu],
    ['last acknowledgement, ms', (run) => run.last_answer_ms || null],
    ['acknowledged p50, ms', (run) => run.answered_p50 || null], ['p99, ms', (run) => run.answered_p99 || null],
    ['frames', (run) => run.frames], ['missing', (run) => run.missing + run.refused],
  ],
  d: [
    ['all in, ms', (run) => run.all_ms], ['loop, µs a join', (run) => loopUs(run, run.joins)],
    ['all threads, µs a join', (run) => cpu(run) * 1000 / run.joins],
    ['join p50, ms', (run) => run.joined_p50], ['join p95, ms', (run) => run.joined_p95],
    ['snapshot, bytes', (run) => run.snapshot_bytes || null],
    ['memory a member, KB', (run) => (run.rss_after_kib - run.rss_before_kib) * 1.024 / run.joins],
    ['at rest, MB', (run) => (run.rest_kib ?? run.rss_before_kib) * 1.024 / 1000],
  ],
  g: [
    ['durable a second', (run) => run.durable_a_second],
    ['acknowledged p50, ms', (run) => run.answered_p50], ['p99, ms', (run) => run.answered_p99],
    ['p50 above fsync, ms', (run) => run.answered_p50 - run.fsync_p50],
    ['fsync p50, ms', (run) => run.fsync_p50], ['fsync p99, ms', (run) => run.fsync_p99],
    ['loop, µs a command', (run) => loopUs(run, run.acknowledged)],
    ['committer and others, µs a command', (run) => run.rest_ms * 1000 / run.acknowledged],
    ['refused', (run) => run.refused], ['missing', (run) => run.missing],
  ],
};
columns.b0 = columns.b;
columns.d2 = columns.d.filter(([head]) => !head.startsWith('memory') && !head.startsWith('at rest'));
columns.g200 = columns.g;
columns.g5000 = columns.g;
columns.most = columns.g;

/** The runs that count: undisturbed ones; where there are none, all that did not fail. */
function counting(runs, scenario, server) {
  const whole = runs.filter((run) => run.scenario === scenario && run.server === server && !run.failed);
  const quiet = whole.filter((run) => !isDisturbed(run));
  return { list: quiet.length ? quiet : whole, disturbed: whole.length - quiet.length, quiet: quiet.length > 0 };
}

/** The median of a column for a server, or null. */
function valueOf(runs, scenario, server, head) {
  const [, value] = columns[scenario].find(([name]) => name === head);
  const values = counting(runs, scenario, server).list.map(value).filter((one) => one !== null && Number.isFinite(one));
  return values.length ? median(values) : null;
}

function cell(list, value) {
  const values = list.map(value).filter((one) => one !== null && Number.isFinite(one));
  if (!values.length) return '–';
  const [low, high] = [Math.min(...values), Math.max(...values)].map(numberOf);
  return low === high ? numberOf(median(values)) : `${numberOf(median(values))} (${low}–${high})`;
}

function row(runs, scenario, server) {
  const { list, disturbed, quiet } = counting(runs, scenario, server);
  const failures = runs.filter((run) => run.scenario === scenario && run.server === server && run.failed);
  if (!list.length) return failures.length ? `| ${server} | failed: ${failures[0].failed.split('\n')[0].slice(0, 80)} |` : null;
  const count = quiet ? `${list.length}${disturbed ? `, ${disturbed} set apart` : ''}` : `${list.length}, all disturbed`;
  return `| ${[server, count, ...columns[scenario].map(([, value]) => cell(list, value))].join(' | ')} |`;
}

function table(runs, scenario, size) {
  const heads = columns[scenario.name].map(([head]) => head);
  const rows = scenario.servers.map((server) => row(runs, scenario.name, server)).filter(Boolean);
  return [`### ${scenario.name}: ${described(scenario, size)}`, '', `| server | rounds | ${heads.join(' | ')} |`, `|---|---|${heads.map(() => '---').join('|')}|`, ...rows, ''];
}

/** The least of the peers, by name. */
function bestPeer(runs, scenario, head) {
  return peerNames.map((name) => ({ name, value: valueOf(runs, scenario, name, head) })).filter(({ value }) => value !== null)
    .toSorted((a, b) => a.value - b.value)[0] ?? { name: '–', value: null };
}

const divided = (a, b) => (a === null || b === null || b === 0 ? null : a / b);

/** The issue's goals: what is measured, what it should be. `of` gives hub's value; a ratio names what it is of. */
function goals(runs) {
  const hub = (scenario, head) => valueOf(runs, scenario, 'hub', head);
  const times = (scenario, head, of, ofHead = head) => divided(hub(scenario, head), valueOf(runs, scenario, of, ofHead));
  const delivery = 'loop, µs a delivery';
  const wholeDelivery = 'all threads, µs a delivery';
  const final = 'final tally, ms after the last vote';
  return [
    ['a', 'loop CPU a delivery × floor', times('a', delivery, 'floor'), '≤', 1.5],
    ['a', `loop CPU a delivery × best peer (${bestPeer(runs, 'a', wholeDelivery).name})`, divided(hub('a', delivery), bestPeer(runs, 'a', wholeDelivery).value), '<', 1],
    ['a', 'posted to seen, durable, p50 ms', hub('a', 'seen p50, ms'), '≤', 6],
    ['a', 'posted to seen, durable, p99 ms', hub('a', 'seen p99, ms'), '≤', 20],
    ['b', 'final tally after the last vote, ms', hub('b', final), '≤', 50],
    ['b', `final tally × best peer (${bestPeer(runs, 'b', final).name})`, divided(hub('b', final), bestPeer(runs, 'b', final).value), '<', 1],
    ['b', 'loop CPU × gathering floor', times('b', 'loop, ms', 'floor-gather'), '≤', 2.5],
    ['b', 'loop CPU × nchan', times('b', 'loop, ms', 'nchan', 'all threads, ms'), '≤', 0.2],
    ['b', 'votes refused or lost', hub('b', 'missing'), '≤', 0],
    ['b0', 'final tally after the last vote, ms', hub('b0', final), '≤', 200],
    ['b0', `final tally × best peer (${bestPeer(runs, 'b0', final).name})`, divided(hub('b0', final), bestPeer(runs, 'b0', final).value), '<', 1],
    ['d', 'all in, ms', hub('d', 'all in, ms'), '≤', 900],
    ['d', 'loop CPU a join, µs', hub('d', 'loop, µs a join'), '≤', 60],
    ['d', 'snapshot, bytes', hub('d', 'snapshot, bytes'), '≤', 15000],
    ['d2', 'join p95, ms', hub('d2', 'join p95, ms'), '≤', 100],
    ['d2', 'snapshot, bytes', hub('d2', 'snapshot, bytes'), '≤', 110000],
    ['f', 'memory of an idle participant, KB', hub('d', 'memory a member, KB'), '≤', 2.5],
    ['f', `memory × best peer (${bestPeer(runs, 'd', 'memory a member, KB').name})`, divided(hub('d', 'memory a member, KB'), bestPeer(runs, 'd', 'memory a member, KB').value), '<', 1],
    ['f', 'the hub at rest, MB', hub('d', 'at rest, MB'), '≤', 20],
    ['g', '200/s: acknowledged p50 above fsync, ms', hub('g200', 'p50 above fsync, ms'), '≤', 1],
    ['g', '5,000/s: acknowledged p50 above fsync, ms', hub('g5000', 'p50 above fsync, ms'), '≤', 3],
    ['g', 'most durable commands a second', hub('most', 'durable a second'), '≥', 50000],
  ];
}

const meets = (value, sign, goal) => ({ '≤': value <= goal, '<': value < goal, '≥': value >= goal })[sign];

function goalTable(runs, size, wanted) {
  const names = wanted.map(({ name }) => name);
  const shown = goals(runs).filter(([scenario]) => names.some((name) => name === scenario || (scenario === 'f' && name === 'd') || (scenario === 'g' && /^(g|most)/.test(name))));
  const judged = (value, sign, goal) => (size === 'quick' || value === null ? '' : meets(value, sign, goal) ? 'yes' : 'no');
  return ['| | goal | | measured | met |', '|---|---|---|---|---|',
    ...shown.map(([scenario, what, value, sign, goal]) => `| ${scenario} | ${what} | ${sign} ${numberOf(goal)} | ${numberOf(value)} | ${judged(value, sign, goal)} |`)];
}

export function resultsText(runs, { size, wanted, rounds }) {
  const peers = peerNames.filter((name) => runs.some(({ server }) => server === name)).map((name) => `${name} ${versionOf(name)}`);
  const command = size === 'quick' ? 'sh tests/bench/run.sh quick' : 'sh tests/bench/run.sh';
  const every = scenarios.length === wanted.length ? '' : ` ${wanted.map(({ name }) => name).join(' ')}`;
  return [
    '# What the bench found', '',
    `Made by \`${command}${every}\`: ${rounds} round${rounds > 1 ? 's' : ''}, all servers by turns in each, loopback; the whole server on one core, the generator on another. Medians (least–most). ` +
    'The ratios are the result; absolute numbers are this machine\'s. CPU on loopback has the receiver\'s half of TCP in it.', '',
    size === 'quick' ? 'A **quick** round: few members, short; it says that the bench works, not how fast the hub is.' : '',
    `The hub does its whole job: validation, rights, journal with fsync, apply, fan-out. ${peers.length ? `Peers (${peers.join(', ')}) pass each message on and store nothing; their CPU is that of all their threads.` : ''} ` +
    'The floor sends a ready frame with one `send()` a delivery; the gathering floor sends what changed in members × 10 µs, at most 20 ms, in one frame. ' +
    `A round is set apart where CPU that neither server nor generator used was over ${foreignShare * 100} % of the time.`, '',
    'Scenarios b and b0 use *voices* in the phase `discuss`: no template shows tallies while votes are given, and a voice goes the same way.', '',
    '## Goals', '', ...goalTable(runs, size, wanted), '',
    '## All of it', '', ...wanted.flatMap((scenario) => table(runs, scenario, size)),
  ].join('\n');
}
