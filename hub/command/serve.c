/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The hub, whole: opened top-down, run, and closed bottom-up.  The one place
 * that knows who is told by whom.
 *
 * To end (SIGTERM, Ctrl-C, a broken journal): nothing new is taken, sockets get
 * 1012, the server drains, the loop runs out; then all is closed bottom-up.  What
 * was appended is made durable on the way, whether or not anybody still hears it.
 */
#include "access/access.h"
#include "access/organisation.h"
#include "archive/archive.h"
#include "archive/glossary.h"
#include "archive/suggester.h"
#include "command/command.h"
#include "command/control.h"
#include "command/days.h"
#include "command/importer.h"
#include "command/practice.h"
#include "config.h"
#include "host/clock.h"
#include "host/folder.h"
#include "host/log.h"
#include "host/loop.h"
#include "journal/journal_sqlite.h"
#include "journal/keys.h"
#include "journal/ledger.h"
#include "journal/split.h"
#include "language/sentry.h"
#include "live/hub.h"
#include "live/marker.h"
#include "net/server.h"
#include "office/office.h"
#include "retention/desk_erasing.h"
#include "retention/retention.h"
#include "retention/start.h"
#include "web/links.h"
#include "web/web.h"
#include "web/wording.h"

#define DRAIN_MS 5000

struct serving {
	const struct config *config;
	struct buf path, journal_path, archive_path;
	struct folder *folder;
	struct loop *loop;
	struct timer *tick;
	struct hub_key key;
	struct keys *keys;
	struct ledger *ledger;
	struct marker *marker;
	struct split *journal;
	struct access *access;
	struct organisation *organisation;
	struct office *office;
	struct archive *archive;
	struct glossary *glossary;
	struct suggester *suggester;
	struct importer *importer;
	struct sentry *sentry; /* the loop's guard */
	struct hub *hub;
	struct desk_erasing *desk;
	struct erasing *erasing;
	struct retention *retention;
	struct web *web;
	struct server *server;
	struct control *control;
	struct practice_start practice;
	uint32_t retention_days;
	bool stopping, broken;
};

static const char *serving_path(struct serving *serving, const char *name)
{
	return folder_path(serving->config->data, name, &serving->path);
}

static void serving_drained(void *self)
{
	struct serving *serving = self;

	loop_stop(serving->loop);
}

static void serving_stop(void *self)
{
	struct serving *serving = self;

	if (serving->stopping)
		return;
	serving->stopping = true;
	log_line(LOG_INFO, "stopping");
	web_ready(serving->web, false);
	hub_drain(serving->hub);
	access_drain(serving->access);
	desk_erasing_drain(serving->desk);
	erasing_drain(serving->erasing);
	server_drain(serving->server, DRAIN_MS, serving_drained, serving);
}

static void practice_failed(void *self, const char *what, enum fail fail)
{
	struct serving *serving = self;

	log_line(LOG_ERROR, "%s: %s", what, fail_words(fail));
	serving->broken = true;
	serving_stop(serving);
}

/* --- what the hub asks of the machine and tells to others */

static uint64_t port_wall_ms(void *self)
{
	(void)self;
	return clock_wall_ms();
}

static uint64_t port_monotonic_ms(void *self)
{
	(void)self;
	return clock_monotonic_ms();
}

static void port_random(void *self, void *bytes, size_t len)
{
	(void)self;
	random_bytes(bytes, len);
}

static void port_wake_at(void *self, uint64_t monotonic_ms)
{
	struct serving *serving = self;

	timer_arm(serving->tick, monotonic_ms);
}

static void tick_due(void *self)
{
	struct serving *serving = self;

	hub_tick(serving->hub);
}

static bool port_capability_is(void *self, struct str token, enum role role, struct str session)
{
	struct serving *serving = self;

	return link_is(token, &serving->key, role, session);
}

static void port_wall_link(void *self, struct str session, struct buf *out)
{
	struct serving *serving = self;

	link_add(out, &serving->key, ROLE_WALL, session);
}

static bool port_guard(void *self, struct str text, struct personal_data *found)
{
	struct serving *serving = self;

	return sentry_find(serving->sentry, text, found);
}

static void port_suggest(void *self, const struct suggest_question *question, void *asker)
{
	struct serving *serving = self;

	suggester_ask(serving->suggester, question, asker);
}

static void port_session_sealed(void *self, struct str session)
{
	struct serving *serving = self;

	archive_add(serving->archive, session);
}

static void port_session_forgotten(void *self, struct str session)
{
	struct serving *serving = self;

	archive_forget(serving->archive, session);
}

static void port_broken(void *self, enum fail fail)
{
	struct serving *serving = self;

	log_line(LOG_ERROR, "the journal cannot be trusted any more: %s", fail_words(fail));
	serving->broken = true;
	serving_stop(serving);
}

/* --- opening, in three floors */

static enum fail machine_open(struct serving *serving)
{
	enum fail fail = folder_open(&serving->folder, serving->config->data);

	if (!fail)
		fail = loop_open(&serving->loop);
	if (!fail)
		serving->tick = timer_open(serving->loop, tick_due, serving);
	if (!fail)
		fail = hub_key_open(&serving->key, serving_path(serving, DATA_HUB_KEY));
	return fail;
}

static enum fail desk_open(struct serving *serving)
{
	const struct office_settings settings = {
		.access = serving->access, .organisation = serving->organisation,
		.journal = split_apart(serving->journal), .loop = serving->loop,
		.path = serving_path(serving, DATA_OFFICE),
	};

	serving->glossary = glossary_open();
	enum fail fail = office_open(&serving->office, &settings);
	return fail ? fail : glossary_take(serving->glossary, wording_read, serving->office);
}

static enum fail stores_open(struct serving *serving)
{
	const char *journal = folder_path(serving->config->data, DATA_JOURNAL,
					  &serving->journal_path);
	struct journal *whole = NULL;
	struct redone redone;

	enum fail fail = keys_open(&serving->keys, serving_path(serving, DATA_KEYS));
	if (!fail)
		fail = ledger_open(&serving->ledger, serving_path(serving, DATA_LEDGER));
	if (!fail)
		fail = erasures_redo(journal, serving_path(serving, DATA_LEDGER), serving->keys,
				     &redone);
	if (!fail)
		fail = marker_open(&serving->marker, serving_path(serving, DATA_MARKER));
	if (!fail)
		fail = journal_sqlite_open(&whole, journal, serving->loop);
	if (!fail)
		split_open(&serving->journal, whole, STR(ORGANISATION));
	if (!fail)
		fail = access_open(&serving->access, serving_path(serving, DATA_ACCESS),
				   serving->loop);
	if (!fail)
		fail = organisation_open(&serving->organisation, serving->access,
					 split_apart(serving->journal));
	if (!fail)
		fail = desk_open(serving);
	if (!fail)
		fail = archive_open(&serving->archive, serving_path(serving, DATA_ARCHIVE),
				    journal);
	if (!fail)
		serving->suggester = suggester_open(serving->loop,
						    archive_path(serving->archive),
						    serving->glossary, hub_suggested);
	if (!fail)
		importer_open(&serving->importer, split_imports(serving->journal),
			      serving->archive);
	return fail;
}

static enum fail hub_begin(struct serving *serving)
{
	const struct hub_ports ports = {
		.journal = split_rest(serving->journal), .keys = serving->keys,
		.ledger = serving->ledger, .marker = serving->marker, .self = serving,
		.wall_ms = port_wall_ms, .monotonic_ms = port_monotonic_ms,
		.random = port_random, .wake_at = port_wake_at,
		.capability_is = port_capability_is, .wall_link = port_wall_link,
		.guard = port_guard,
		.suggest = port_suggest, .session_sealed = port_session_sealed,
		.session_forgotten = port_session_forgotten, .broken = port_broken,
		.socket_ready = socket_ready, .socket_close = socket_close,
	};

	enum fail fail = sentry_open(&serving->sentry);
	if (!fail)
		fail = hub_open(&serving->hub, &ports);
	if (!fail)
		fail = hub_recover(serving->hub);
	return fail;
}

/* The ways out: by hand, and by age. */
static void exits_open(struct serving *serving)
{
	const char *journal = serving->journal_path.ptr;

	desk_erasing_open(&serving->desk, &(struct desk_erasing_settings){
		.loop = serving->loop, .office = serving->office,
		.journal = split_after(serving->journal), .ledger = serving->ledger,
		.journal_path = journal, .resumes = true,
	});
	erasing_open(&serving->erasing, &(struct erasing_settings){
		.loop = serving->loop, .hub = serving->hub,
		.journal = split_after(serving->journal), .keys = serving->keys,
		.ledger = serving->ledger, .archive = serving->archive,
		.organisation = serving->organisation, .desk = serving->desk,
		.journal_path = journal,
		.archive_path = folder_path(serving->config->data, DATA_ARCHIVE,
					    &serving->archive_path),
	});
	retention_open(&serving->retention, &(struct retention_settings){
		.loop = serving->loop, .hub = serving->hub, .erasing = serving->erasing,
		.journal_path = journal, .days = serving->retention_days,
	});
}

static enum fail doors_open(struct serving *serving)
{
	const struct config *config = serving->config;
	const struct web_settings pages = {
		.loop = serving->loop, .hub = serving->hub, .access = serving->access,
		.archive = serving->archive, .erasing = serving->erasing,
		.desk_erasing = serving->desk,
		.office = serving->office, .glossary = serving->glossary,
		.guard = port_guard, .guard_self = serving,
		.journal_path = serving->journal_path.ptr, .key = &serving->key,
		.county = config->county, .areas = config->areas, .units = config->units,
	};
	const struct control_settings tools = {
		.data = config->data, .loop = serving->loop, .access = serving->access,
		.organisation = serving->organisation, .importer = serving->importer,
		.erasing = serving->erasing, .desk_erasing = serving->desk,
	};
	struct server_settings sockets = {
		.listen = config->listen, .origin = config->origin, .hub = serving->hub,
		.handle = web_handle, .is_ready = web_is_ready,
	};

	enum fail fail = web_open(&serving->web, &pages);
	if (fail)
		log_line(LOG_ERROR, "county, areas or units: %s", fail_words(fail));
	if (!fail)
		fail = control_open(&serving->control, &tools);
	sockets.self = serving->web;
	if (!fail)
		fail = server_open(&serving->server, serving->loop, &sockets);
	if (!fail)
		fail = loop_signals(serving->loop, serving_stop, serving);
	return fail;
}

static enum fail serving_run(struct serving *serving)
{
	web_ready(serving->web, true);
	log_line(LOG_INFO, "listening on %s", server_url(serving->server));
	serving->practice = (struct practice_start){
		.access = serving->access, .organisation = serving->organisation,
		.hub = serving->hub, .key = &serving->key,
		.origin = server_origin(serving->server), .data = serving->config->data,
		.failed = practice_failed, .self = serving,
	};
	if (serving->config->practice)
		practice_begin(&serving->practice);
	return loop_run(serving->loop);
}

/* The hub hears no more of its journal; the organisation is answered by the journal's close. */
static void serving_close(struct serving *serving)
{
	if (serving->erasing)
		erasing_abandon(serving->erasing);
	server_close(serving->server);
	control_close(serving->control);
	hub_close(serving->hub);
	sentry_close(serving->sentry);
	importer_close(serving->importer);
	split_close(serving->journal);
	erasing_close(serving->erasing);
	desk_erasing_close(serving->desk);
	retention_close(serving->retention);
	practice_end(&serving->practice);
	web_close(serving->web);
	suggester_close(serving->suggester);
	glossary_close(serving->glossary);
	archive_close(serving->archive);
	office_close(serving->office);
	organisation_close(serving->organisation);
	access_close(serving->access);
	marker_close(serving->marker);
	ledger_close(serving->ledger);
	keys_close(serving->keys);
	timer_close(serving->tick);
	loop_close(serving->loop);
	folder_close(serving->folder);
	buf_free(&serving->path);
	buf_free(&serving->journal_path);
	buf_free(&serving->archive_path);
}

int serve_run(const struct config *config)
{
	struct serving serving = { .config = config };

	if (!days_read(config->retention_days, &serving.retention_days)) {
		log_line(LOG_ERROR, "--retention-days is a number of days");
		return EXIT_USAGE;
	}
	enum fail fail = machine_open(&serving);
	if (!fail)
		fail = stores_open(&serving);
	if (!fail)
		fail = hub_begin(&serving);
	if (!fail)
		exits_open(&serving);
	if (!fail)
		fail = doors_open(&serving);
	if (!fail)
		fail = serving_run(&serving);
	if (fail == FAIL_ADDRESS)
		log_line(LOG_ERROR, "%s: %s", config->listen, fail_words(fail));
	else if (fail)
		log_line(LOG_ERROR, "%s: %s", config->data, fail_words(fail));
	serving_close(&serving);
	return fail || serving.broken ? EXIT_FAILED : EXIT_FINE;
}
