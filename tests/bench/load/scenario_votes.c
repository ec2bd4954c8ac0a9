/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A member has the final tally when she saw every vote (a server that passes each
 * on), or tallies that together count every vote (one that sends values).
 */
#include <stdlib.h>

#include "crowd.h"
#include "dialect.h"
#include "meter.h"
#include "scenario.h"
#include "seen.h"

#define MS UINT64_C(1000000)
#define SETTLE_MS 1500 /* a presence may come a second after the last join */

struct tally {
	uint32_t voices[THINGS_MAX];
	uint32_t sum, marks;
	bool is_final;
};

struct votes {
	struct crowd crowd;
	struct seen seen;
	struct tally *tallies;
	struct samples answered;
	uint32_t sent, finals, refused;
	uint64_t *sent_ns;
	uint64_t last_sent_ns, last_final_ns, last_answer_ns;
};

static void tally_look(struct votes *votes, struct tally *tally)
{
	if (tally->is_final || (tally->sum < votes->crowd.count &&
				tally->marks < votes->crowd.count))
		return;
	tally->is_final = true;
	votes->finals++;
	votes->last_final_ns = votes->crowd.now_ns;
}

static void marked(void *self, struct member *member, uint32_t mark)
{
	struct votes *votes = self;
	struct tally *tally = &votes->tallies[member->number];

	if (seen_add(&votes->seen, member->number, mark))
		tally->marks++;
	tally_look(votes, tally);
}

static void counted(void *self, struct member *member, uint32_t place, uint32_t voices)
{
	struct votes *votes = self;
	struct tally *tally = &votes->tallies[member->number];

	tally->sum += voices - tally->voices[place];
	tally->voices[place] = voices;
	tally_look(votes, tally);
}

static void answered(void *self, struct member *member, uint32_t mark, bool ok)
{
	struct votes *votes = self;
	(void)member;

	if (!ok || mark >= votes->sent) {
		votes->refused++;
		return;
	}
	samples_add(&votes->answered, votes->crowd.now_ns - votes->sent_ns[mark]);
	votes->last_answer_ns = votes->crowd.now_ns;
}

static void vote_send(struct votes *votes)
{
	struct crowd *crowd = &votes->crowd;
	uint32_t mark = votes->sent++;
	struct member *member = &crowd->members[mark];

	votes->last_sent_ns = votes->sent_ns[mark] = now_ns();
	crowd->dialect->voice(member, mark % member_room(member)->thing_count, mark);
}

static bool votes_are_over(const struct votes *votes)
{
	const struct crowd *crowd = &votes->crowd;
	bool answers = !crowd->dialect->vote ||
		       votes->answered.count + votes->refused >= crowd->count;

	return (votes->finals == crowd->count && answers) || crowd_is_late(crowd) || crowd->lost;
}

static void votes_drive(struct votes *votes)
{
	struct crowd *crowd = &votes->crowd;
	uint64_t gap_ns = crowd->options->spread_ms * MS / crowd->count;
	uint64_t begun_ns = now_ns();

	while (!votes_are_over(votes)) {
		uint64_t due_ns = begun_ns + votes->sent * gap_ns;
		while (votes->sent < crowd->count && now_ns() >= due_ns) {
			vote_send(votes);
			due_ns += gap_ns;
		}
		if (votes->sent == crowd->count)
			due_ns = crowd->now_ns + 100 * MS;
		crowd_turn(crowd, due_ns);
	}
}

static double after_last_ms(const struct votes *votes, uint64_t at_ns)
{
	return at_ns > votes->last_sent_ns ? (double)(at_ns - votes->last_sent_ns) / 1e6 : 0;
}

static void votes_report(struct votes *votes, struct report *report)
{
	report_number(report, "final_ms", after_last_ms(votes, votes->last_final_ns));
	report_number(report, "last_answer_ms", after_last_ms(votes, votes->last_answer_ns));
	report_number(report, "finals", votes->finals);
	report_number(report, "missing", votes->crowd.count - votes->finals);
	report_number(report, "acknowledged", (double)votes->answered.count);
	report_number(report, "refused", votes->refused);
	report_number(report, "lost", votes->crowd.lost);
	report_samples(report, "answered", &votes->answered);
}

void votes_run(const struct options *options, struct report *report)
{
	struct votes votes = { 0 };
	struct meter meter;

	votes.sent_ns = room_for(options->members, sizeof(*votes.sent_ns));
	votes.tallies = room_for(options->members, sizeof(*votes.tallies));
	seen_open(&votes.seen, options->members, options->members);
	crowd_open(&votes.crowd, options);
	votes.crowd.ears = (struct ears){ .self = &votes, .marked = marked, .counted = counted,
					  .answered = answered };
	crowd_join(&votes.crowd);
	crowd_settle(&votes.crowd, SETTLE_MS);

	uint64_t frames = votes.crowd.frames_in;
	meter_begin(&meter, options);
	votes_drive(&votes);
	meter_end(&meter);
	meter_report(&meter, report);
	report_number(report, "frames", (double)(votes.crowd.frames_in - frames));
	votes_report(&votes, report);
	crowd_close(&votes.crowd);
	seen_close(&votes.seen);
	samples_free(&votes.answered);
	free(votes.tallies);
	free(votes.sent_ns);
}
