/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdio.h>

static void name_put(struct report *report, const char *name)
{
	if (report->has_items)
		putchar(',');
	if (name)
		printf("\"%s\":", name);
	report->has_items = true;
}

void report_open(struct report *report, const char *name)
{
	name_put(report, name);
	putchar('{');
	report->has_items = false;
}

void report_number(struct report *report, const char *name, double value)
{
	name_put(report, name);
	printf("%.3f", value);
}

void report_samples(struct report *report, const char *name, struct samples *samples)
{
	static const struct { const char *name; double share; } points[] = {
		{ "p50", 0.5 }, { "p95", 0.95 }, { "p99", 0.99 }, { "max", 1 },
	};

	for (size_t i = 0; i < sizeof(points) / sizeof(*points); i++) {
		char whole[48];
		snprintf(whole, sizeof(whole), "%s_%s", name, points[i].name);
		report_number(report, whole, samples_ms(samples, points[i].share));
	}
}

void report_close(struct report *report)
{
	putchar('}');
	report->has_items = true;
}
