/* SPDX-License-Identifier: EUPL-1.2 */
/* What was measured, as one JSON object on standard output. */
#ifndef BENCH_REPORT_H
#define BENCH_REPORT_H

#include "bytes.h"
#include "samples.h"

struct report {
	bool has_items;
};

void report_open(struct report *report, const char *name); /* NULL: the outermost */
void report_number(struct report *report, const char *name, double value);
/* name_p50, name_p95, name_p99, name_max, in milliseconds. */
void report_samples(struct report *report, const char *name, struct samples *samples);
void report_close(struct report *report);

#endif
