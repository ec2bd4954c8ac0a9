/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A look gathers the ids off the loop; then one session after the other is
 * erased by the same wish as a tool's, which looks again whether it is that old
 * and not kept.
 */
#include "retention/retention.h"

#include <stdlib.h>

#include "base/check.h"
#include "host/clock.h"
#include "host/log.h"
#include "host/loop.h"
#include "journal/session_ids.h"
#include "live/hub.h"
#include "retention/age.h"

struct retention {
	struct retention_settings settings;
	struct timer *timer;
	struct session_ids aged, asides; /* of the look under way */
	size_t next;       /* of the aged */
	uint64_t before_ms;
	uint64_t erased, kept;
	enum fail fail;
};

static bool aside_add(void *self, struct str session)
{
	struct retention *retention = self;

	return session_ids_add(&retention->asides, session);
}

static bool aside_has(void *self, struct str session)
{
	const struct retention *retention = self;

	for (size_t i = 0; i < retention->asides.count; i++)
		if (str_equal(retention->asides.items[i], session))
			return true;
	return false;
}

static bool aged_add(void *self, const struct aged *aged)
{
	struct retention *retention = self;

	if (aged->kept)
		retention->kept++;
	else
		session_ids_add(&retention->aged, aged->session);
	return true;
}

/* On a pool thread. */
static void look_work(void *self)
{
	struct retention *retention = self;
	const struct age_wish wish = {
		.journal_path = retention->settings.journal_path,
		.before_ms = retention->before_ms,
		.visit = aged_add,
		.pass = aside_has,
		.self = retention,
	};

	retention->fail = age_find(&wish);
}

static void look_end(struct retention *retention)
{
	if (retention->fail)
		log_line(LOG_ERROR, "retention by age: %s", fail_words(retention->fail));
	if (retention->aged.count || retention->kept)
		log_line(LOG_INFO, "retention by age: %llu of %zu sessions erased, %llu kept",
			 (unsigned long long)retention->erased, retention->aged.count,
			 (unsigned long long)retention->kept);
	session_ids_free(&retention->aged);
	session_ids_free(&retention->asides);
}

static void session_erased(void *self, const struct erased *erased);

static void session_next(struct retention *retention)
{
	if (retention->next == retention->aged.count) {
		look_end(retention);
		return;
	}
	const struct erasing_wish wish = {
		.act = ERASING_SESSION, .session = retention->aged.items[retention->next++],
		.role = ROLE_HUB, .before_ms = retention->before_ms,
	};
	erasing_take(retention->settings.erasing, &wish, session_erased, retention);
}

static void session_erased(void *self, const struct erased *erased)
{
	struct retention *retention = self;

	retention->erased += !erased->fail && !erased->refusal;
	retention->kept += erased->kept;
	if (erased->fail == FAIL_CLOSED)
		retention->next = retention->aged.count;
	session_next(retention);
}

static void look_done(void *self)
{
	session_next(self);
}

static void look_due(void *self)
{
	struct retention *retention = self;

	timer_arm(retention->timer, clock_monotonic_ms() + DAY_MS);
	if (retention->next < retention->aged.count)
		return; /* yesterday's is not done */
	retention->before_ms = age_before_ms(clock_wall_ms(), retention->settings.days);
	retention->next = 0;
	retention->erased = 0;
	retention->kept = 0;
	hub_set_aside(retention->settings.hub, aside_add, retention);
	if (loop_job(retention->settings.loop, look_work, look_done, retention))
		log_line(LOG_WARN, "retention by age waits for tomorrow: too much at once");
}

void retention_open(struct retention **retention, const struct retention_settings *settings)
{
	struct retention *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->settings = *settings;
	*retention = made;
	if (settings->days == 0)
		return;
	made->timer = timer_open(settings->loop, look_due, made);
	timer_arm(made->timer, clock_monotonic_ms());
}

void retention_close(struct retention *retention)
{
	if (!retention)
		return;
	timer_close(retention->timer);
	session_ids_free(&retention->aged);
	session_ids_free(&retention->asides);
	free(retention);
}
