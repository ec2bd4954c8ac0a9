/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A seat gives a dot, then over and over another one and takes the elder back, as
 * who thinks again: every vote is valid, and who has voted changes with her first
 * alone.  A seat's limit (5 a second, 20 at once) is kept here too: what the hub
 * would refuse is no durable command.
 */
#include <stdlib.h>

#include "crowd.h"
#include "dialect.h"
#include "mark.h"
#include "meter.h"
#include "scenario.h"

#define MS UINT64_C(1000000)
#define SETTLE_MS 1500
#define SEAT_BURST 19u   /* one less than what the protocol gives: clocks differ */
#define SEAT_RATE_NS (1000 * MS / 5)
#define IN_FLIGHT_MAX 8u /* of 16 */
#define SWEEP_NS (10 * MS)
#define TAIL_NS (5000 * MS)

struct seat {
	uint32_t sent, answered;
	uint64_t first_ns; /* of the first answer: the hub counts its seconds from before that */
};

struct commands {
	struct crowd crowd;
	struct seat *seats;
	struct samples answered;
	uint32_t sent, refused, sent_max;
	uint64_t *sent_ns;
	uint64_t begun_ns;
};

static void command_send(struct commands *commands, struct member *member)
{
	struct seat *seat = &commands->seats[member->number];
	uint32_t mark = commands->sent++;
	uint32_t turn = seat->sent++;
	bool set = turn == 0 || turn % 2 == 1;
	uint32_t thing = set ? (turn + 1) / 2 : turn / 2 - 1;

	commands->sent_ns[mark] = now_ns();
	commands->crowd.dialect->vote(member, thing % member_room(member)->thing_count, mark, set);
}

static bool seat_may_send(const struct commands *commands, const struct seat *seat)
{
	uint64_t known_ns = seat->first_ns ? now_ns() - seat->first_ns : 0;
	uint64_t allowed = SEAT_BURST + known_ns / SEAT_RATE_NS;

	return commands->sent < commands->sent_max && seat->sent < allowed &&
	       seat->sent - seat->answered < IN_FLIGHT_MAX;
}

static void answered(void *self, struct member *member, uint32_t mark, bool ok)
{
	struct commands *commands = self;
	struct seat *seat = &commands->seats[member->number];
	if (seat->answered++ == 0)
		seat->first_ns = commands->crowd.now_ns;

	if (!ok || mark >= commands->sent)
		commands->refused++;
	else
		samples_add(&commands->answered, commands->crowd.now_ns - commands->sent_ns[mark]);
}

static void drive_at_rate(struct commands *commands, uint64_t until_ns)
{
	struct crowd *crowd = &commands->crowd;
	uint64_t gap_ns = 1000 * MS / crowd->options->rate;

	while (now_ns() < until_ns && !crowd->lost) {
		uint64_t due_ns = commands->begun_ns + commands->sent * gap_ns;
		while (now_ns() >= due_ns && commands->sent < commands->sent_max) {
			command_send(commands, &crowd->members[commands->sent % crowd->count]);
			due_ns += gap_ns;
		}
		crowd_turn(crowd, due_ns < until_ns ? due_ns : until_ns);
	}
}

/* Round after round, each seat sends as much as it may. */
static void drive_at_most(struct commands *commands, uint64_t until_ns)
{
	struct crowd *crowd = &commands->crowd;
	uint64_t sweep_ns = 0;

	while (now_ns() < until_ns && !crowd->lost) {
		for (uint32_t i = 0; i < crowd->count && now_ns() >= sweep_ns; i++)
			while (seat_may_send(commands, &commands->seats[i]))
				command_send(commands, &crowd->members[i]);
		if (now_ns() >= sweep_ns)
			sweep_ns = now_ns() + SWEEP_NS;
		crowd_turn(crowd, sweep_ns);
	}
}

static void commands_wait(struct commands *commands)
{
	struct crowd *crowd = &commands->crowd;
	uint64_t until_ns = now_ns() + TAIL_NS;

	while (commands->answered.count + commands->refused < commands->sent &&
	       now_ns() < until_ns && !crowd->lost)
		crowd_turn(crowd, until_ns);
}

static void commands_drive(struct commands *commands, struct report *report)
{
	const struct options *options = commands->crowd.options;
	struct meter meter;

	meter_begin(&meter, options);
	commands->begun_ns = now_ns();
	uint64_t until_ns = commands->begun_ns + options->seconds * 1000 * MS;
	if (options->rate)
		drive_at_rate(commands, until_ns);
	else
		drive_at_most(commands, until_ns);
	double seconds = (double)(now_ns() - commands->begun_ns) / 1e9;
	report_number(report, "durable_a_second", (double)commands->answered.count / seconds);
	commands_wait(commands);
	meter_end(&meter);
	meter_report(&meter, report);
}

static uint32_t sent_most(const struct options *options)
{
	uint64_t most = options->rate ? (uint64_t)options->rate * options->seconds
				      : (uint64_t)options->members * (20 + 5 * options->seconds);

	if (most >= MARKS_MAX)
		end_with("more commands than marks");
	return (uint32_t)most;
}

void commands_run(const struct options *options, struct report *report)
{
	struct commands commands = { .sent_max = sent_most(options) };

	commands.sent_ns = room_for(commands.sent_max, sizeof(*commands.sent_ns));
	commands.seats = room_for(options->members, sizeof(*commands.seats));
	crowd_open(&commands.crowd, options);
	if (!commands.crowd.dialect->vote)
		end_with("this server knows no secret votes");
	commands.crowd.ears = (struct ears){ .self = &commands, .answered = answered };
	crowd_join(&commands.crowd);
	crowd_settle(&commands.crowd, SETTLE_MS);

	commands_drive(&commands, report);
	report_number(report, "sent", commands.sent);
	report_number(report, "acknowledged", (double)commands.answered.count);
	report_number(report, "refused", commands.refused);
	report_number(report, "missing", (double)(commands.sent - commands.answered.count -
						  commands.refused));
	report_number(report, "lost", commands.crowd.lost);
	report_samples(report, "answered", &commands.answered);
	crowd_close(&commands.crowd);
	samples_free(&commands.answered);
	free(commands.seats);
	free(commands.sent_ns);
}
