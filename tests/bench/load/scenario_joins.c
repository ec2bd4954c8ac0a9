/* SPDX-License-Identifier: EUPL-1.2 */
#include "crowd.h"
#include "meter.h"
#include "scenario.h"

#define MS UINT64_C(1000000)

struct joins {
	struct crowd crowd;
	struct samples joined;
	uint64_t entry_bytes;
};

static void joined(void *self, struct member *member)
{
	struct joins *joins = self;

	samples_add(&joins->joined, member->joined_ns - member->begun_ns);
	joins->entry_bytes += member->entry_bytes;
}

static void joins_rest(struct crowd *crowd)
{
	uint64_t until_ns = now_ns() + crowd->options->rest_s * 1000 * MS;

	while (now_ns() < until_ns && !crowd_is_late(crowd))
		crowd_turn(crowd, until_ns);
}

void joins_run(const struct options *options, struct report *report)
{
	struct joins joins = { 0 };
	struct meter meter;
	uint64_t rss_before = meter_rss_kib(options);

	crowd_open(&joins.crowd, options);
	joins.crowd.ears = (struct ears){ .self = &joins, .joined = joined };
	meter_begin(&meter, options);
	uint64_t begun_ns = now_ns();
	crowd_join(&joins.crowd);
	double all_ms = (double)(now_ns() - begun_ns) / 1e6;
	meter_end(&meter);
	joins_rest(&joins.crowd);

	uint64_t rss_after = meter_rss_kib(options);
	meter_report(&meter, report);
	report_number(report, "all_ms", all_ms);
	report_number(report, "joins", joins.crowd.joined);
	report_number(report, "lost", joins.crowd.lost);
	report_number(report, "snapshot_bytes",
		      (double)joins.entry_bytes / (double)joins.crowd.joined);
	report_number(report, "rss_before_kib", (double)rss_before);
	report_number(report, "rss_after_kib", (double)rss_after);
	report_samples(report, "joined", &joins.joined);
	crowd_close(&joins.crowd);
	samples_free(&joins.joined);
}
