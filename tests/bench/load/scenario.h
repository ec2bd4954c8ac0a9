/* SPDX-License-Identifier: EUPL-1.2 */
/* What is done to a server and measured; each adds what it found to the report. */
#ifndef BENCH_SCENARIO_H
#define BENCH_SCENARIO_H

#include "options.h"
#include "report.h"

/* `rate` posts a second by changing members of one room, for `seconds`. */
void posts_run(const struct options *options, struct report *report);
/* Each member of one room votes once, all within `spread_ms`, tallies shown. */
void votes_run(const struct options *options, struct report *report);
/* All join as fast as they are let in, then rest for `rest_s`: times and memory. */
void joins_run(const struct options *options, struct report *report);
/* Votes in secret, `rate` a second or, at 0, as many as a seat may: how soon they are durable. */
void commands_run(const struct options *options, struct report *report);

#endif
