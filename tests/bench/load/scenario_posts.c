/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>

#include "crowd.h"
#include "dialect.h"
#include "mark.h"
#include "meter.h"
#include "scenario.h"
#include "seen.h"

#define MS UINT64_C(1000000)
#define SETTLE_MS 700
#define STRIDE 7919u /* a prime: posts come from everywhere in the room */

struct posts {
	struct crowd crowd;
	struct seen seen;
	struct samples shown, answered;
	uint32_t total, sent, refused;
	uint64_t *sent_ns;
	struct bytes text;
};

static void marked(void *self, struct member *member, uint32_t mark)
{
	struct posts *posts = self;

	if (mark < posts->sent && seen_add(&posts->seen, member->number, mark))
		samples_add(&posts->shown, posts->crowd.now_ns - posts->sent_ns[mark]);
}

static void answered(void *self, struct member *member, uint32_t mark, bool ok)
{
	struct posts *posts = self;
	(void)member;

	if (!ok)
		posts->refused++;
	else if (mark < posts->sent)
		samples_add(&posts->answered, posts->crowd.now_ns - posts->sent_ns[mark]);
}

static void post_send(struct posts *posts)
{
	static const char words[] = "Perheet odottavat asuntoa kuukausia ja nuoret jaavat "
				    "ystavien luo ilman omaa osoitetta ";
	struct crowd *crowd = &posts->crowd;
	uint32_t mark = posts->sent++;

	posts->text.len = 0;
	mark_add(&posts->text, mark);
	bytes_add_span(&posts->text, SPAN(" "));
	while (posts->text.len < crowd->options->bytes)
		bytes_add(&posts->text, &words[posts->text.len % (sizeof(words) - 1)], 1);
	posts->sent_ns[mark] = now_ns();
	crowd->dialect->post(&crowd->members[mark * STRIDE % crowd->count],
			     bytes_span(&posts->text), mark);
}

static void posts_drive(struct posts *posts)
{
	struct crowd *crowd = &posts->crowd;
	uint64_t gap_ns = 1000 * MS / crowd->options->rate;
	uint64_t begun_ns = now_ns();
	uint64_t all = (uint64_t)posts->total * crowd->count;

	while (posts->seen.count < all && !crowd_is_late(crowd) && !crowd->lost) {
		uint64_t due_ns = begun_ns + posts->sent * gap_ns;
		if (posts->sent == posts->total)
			due_ns = crowd->now_ns + 100 * MS;
		else if (now_ns() >= due_ns)
			post_send(posts);
		crowd_turn(crowd, due_ns);
	}
}

void posts_run(const struct options *options, struct report *report)
{
	struct posts posts = { .total = options->rate * options->seconds };
	struct meter meter;

	posts.sent_ns = room_for(posts.total, sizeof(*posts.sent_ns));
	seen_open(&posts.seen, options->members, posts.total);
	crowd_open(&posts.crowd, options);
	posts.crowd.ears = (struct ears){ .self = &posts, .marked = marked, .answered = answered };
	crowd_join(&posts.crowd);
	crowd_settle(&posts.crowd, SETTLE_MS);

	uint64_t frames = posts.crowd.frames_in;
	meter_begin(&meter, options);
	posts_drive(&posts);
	meter_end(&meter);
	meter_report(&meter, report);
	report_number(report, "deliveries", (double)posts.seen.count);
	report_number(report, "missing", (double)((uint64_t)posts.total * options->members -
						  posts.seen.count));
	report_number(report, "frames", (double)(posts.crowd.frames_in - frames));
	report_number(report, "refused", posts.refused);
	report_number(report, "lost", posts.crowd.lost);
	report_samples(report, "seen", &posts.shown);
	report_samples(report, "answered", &posts.answered);
	crowd_close(&posts.crowd);
	seen_close(&posts.seen);
	samples_free(&posts.shown);
	samples_free(&posts.answered);
	bytes_free(&posts.text);
	free(posts.sent_ns);
}
