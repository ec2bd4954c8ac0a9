/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * CPU and memory of the server while something is measured: each thread's CPU
 * from /proc/PID/task/TID/schedstat, what both cores did from /proc/stat.  CPU on
 * loopback includes the receiver's half of TCP.
 */
#ifndef BENCH_METER_H
#define BENCH_METER_H

#include "options.h"
#include "report.h"

#define TASKS_MAX 128

struct task {
	uint32_t pid, tid;
	char name[16];
	uint64_t ns;
};

struct reading {
	uint64_t at_ns;
	uint64_t own_ns;              /* the generator's CPU */
	uint64_t busy_ms;             /* of the cores, by whomever */
	uint32_t count;
	struct task tasks[TASKS_MAX]; /* the server's threads */
};

struct meter {
	const struct options *options;
	struct reading begun, ended;
};

void meter_begin(struct meter *meter, const struct options *options);
void meter_end(struct meter *meter);
/* wall_ms, loop_ms, rest_ms (the server's other threads), own_ms, foreign_ms, threads. */
void meter_report(const struct meter *meter, struct report *report);

/* Resident memory of the server, KiB. */
uint64_t meter_rss_kib(const struct options *options);

#endif
