/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/house.h"

#include <pthread.h>
#include <semaphore.h>

#include "access/organisation.h"
#include "archive/archive.h"
#include "base/check.h"
#include "host/clock.h"
#include "host/loop.h"
#include "journal/journal_sqlite.h"
#include "journal/keys.h"
#include "journal/ledger.h"
#include "journal/split.h"
#include "live/hub.h"
#include "net/client.h"
#include "net/server.h"
#include "office/office.h"
#include "scratch.h"
#include "web/links.h"
#include "web/web.h"

#define OWN_PASSPHRASE "hiljainen metsälampi"

struct house {
	struct scratch scratch;
	pthread_t thread;
	sem_t told; /* the account has its passphrase */
	struct loop *loop;
	struct timer *tick;
	struct waker *ender;
	struct hub_key key;
	struct keys *keys;
	struct ledger *ledger;
	struct split *journal;
	struct access *access;
	struct organisation *organisation;
	struct office *office;
	struct archive *archive;
	struct hub *hub;
	struct web *web;
	struct server *server;
	char passphrase[64], origin[128], journal_path[96];
	unsigned port;
};

static uint64_t wall_ms(void *self)
{
	(void)self;
	return clock_wall_ms();
}

static uint64_t monotonic_ms(void *self)
{
	(void)self;
	return clock_monotonic_ms();
}

static void give_random(void *self, void *bytes, size_t len)
{
	(void)self;
	random_bytes(bytes, len);
}

static void wake_at(void *self, uint64_t at_ms)
{
	struct house *house = self;

	timer_arm(house->tick, at_ms);
}

static void tick(void *self)
{
	struct house *house = self;

	hub_tick(house->hub);
}

static bool capability_is(void *self, struct str token, enum role role, struct str session)
{
	struct house *house = self;

	return link_is(token, &house->key, role, session);
}

static void session_passed(void *self, struct str session)
{
	(void)self;
	(void)session;
}

static void broken(void *self, enum fail fail)
{
	(void)self;
	CHECK(fail == FAIL_NONE);
}

static void passphrase_given(void *self, enum fail fail, struct str passphrase)
{
	struct house *house = self;

	CHECK(!fail && passphrase.len < sizeof(house->passphrase));
	memcpy(house->passphrase, passphrase.ptr, passphrase.len);
	sem_post(&house->told);
}

static void account_added(void *self, enum fail fail, uint64_t account)
{
	struct house *house = self;

	CHECK(!fail);
	access_reset(house->access, account, passphrase_given, house);
}

static void drained(void *self)
{
	struct house *house = self;

	loop_stop(house->loop);
}

static void end(void *self)
{
	struct house *house = self;

	hub_drain(house->hub);
	server_drain(house->server, 1000, drained, house);
}

static void *run(void *self)
{
	struct house *house = self;

	loop_run(house->loop);
	return NULL;
}

static void stores_open(struct house *house)
{
	struct scratch *scratch = &house->scratch;
	struct journal *whole;

	scratch_open(scratch);
	strcpy(house->journal_path, scratch_path(scratch, "journal.db"));
	CHECK(!loop_open(&house->loop));
	CHECK(!hub_key_open(&house->key, scratch_path(scratch, "hub.key")));
	CHECK(!keys_open(&house->keys, scratch_path(scratch, "keys")));
	CHECK(!ledger_open(&house->ledger, scratch_path(scratch, "ledger")));
	CHECK(!journal_sqlite_open(&whole, house->journal_path, house->loop));
	split_open(&house->journal, whole, STR(ORGANISATION));
	CHECK(!access_open(&house->access, scratch_path(scratch, "access.db"), house->loop));
	CHECK(!organisation_open(&house->organisation, house->access, split_apart(house->journal)));
	const struct office_settings desk = {
		.access = house->access, .organisation = house->organisation,
		.journal = split_apart(house->journal), .loop = house->loop,
		.path = scratch_path(scratch, "office.db"),
	};
	CHECK(!office_open(&house->office, &desk));
	CHECK(!archive_open(&house->archive, scratch_path(scratch, "archive.db"),
			    house->journal_path));
	house->tick = timer_open(house->loop, tick, house);
	house->ender = waker_open(house->loop, end, house);
}

static void doors_open(struct house *house, const char *origin)
{
	const struct hub_ports ports = {
		.journal = split_rest(house->journal), .keys = house->keys,
		.ledger = house->ledger, .self = house, .wall_ms = wall_ms,
		.monotonic_ms = monotonic_ms, .random = give_random, .wake_at = wake_at,
		.capability_is = capability_is, .session_sealed = session_passed,
		.session_forgotten = session_passed, .broken = broken,
		.socket_ready = socket_ready, .socket_close = socket_close,
	};
	const struct web_settings pages = {
		.loop = house->loop, .access = house->access, .archive = house->archive,
		.journal_path = house->journal_path, .key = &house->key,
		.county = "Etelä-Savo", .areas = "Mikkeli, Juva,,Puumala", .units = "Sosiaalityö",
	};

	CHECK(!hub_open(&house->hub, &ports));
	CHECK(!hub_recover(house->hub));
	struct web_settings all = pages;
	all.hub = house->hub;
	all.office = house->office;
	CHECK(!web_open(&house->web, &all));
	const struct server_settings sockets = {
		.listen = "127.0.0.1:0", .origin = origin, .hub = house->hub,
		.handle = web_handle, .is_ready = web_is_ready, .self = house->web,
	};
	CHECK(!server_open(&house->server, house->loop, &sockets));
	web_ready(house->web, true);
}

struct house *house_open(const char *origin)
{
	const struct account_wish wish = { .name = STR(HOUSE_NAME), .role = ROLE_COORDINATOR };
	struct house *house = calloc(1, sizeof(*house));
	CHECK(house);

	sem_init(&house->told, 0, 0);
	stores_open(house);
	doors_open(house, origin);
	house->port = (unsigned)atoi(strrchr(server_url(house->server), ':') + 1);
	snprintf(house->origin, sizeof(house->origin), "%s", server_origin(house->server));
	organisation_add_account(house->organisation, &wish, account_added, house);
	CHECK(pthread_create(&house->thread, NULL, run, house) == 0);
	sem_wait(&house->told);
	return house;
}

void house_close(struct house *house)
{
	waker_wake(house->ender);
	CHECK(pthread_join(house->thread, NULL) == 0);
	waker_close(house->ender);
	server_close(house->server);
	hub_close(house->hub);
	split_close(house->journal);
	web_close(house->web);
	archive_close(house->archive);
	office_close(house->office);
	organisation_close(house->organisation);
	access_close(house->access);
	ledger_close(house->ledger);
	keys_close(house->keys);
	timer_close(house->tick);
	loop_close(house->loop);
	scratch_close(&house->scratch);
	sem_destroy(&house->told);
	free(house);
}

const char *house_passphrase(const struct house *house)
{
	return house->passphrase;
}

const struct hub_key *house_key(const struct house *house)
{
	return &house->key;
}

/* The answer as it came, cut into head and body; a cookie is taken over. */
static void visit_take_answer(struct visit *visit, struct str all)
{
	const char *end = all.len ? memmem(all.ptr, all.len, "\r\n\r\n", 4) : NULL;
	CHECK(end && all.len > 12);
	size_t head_len = (size_t)(end - all.ptr) + 4;

	visit->status = (unsigned)atoi(all.ptr + 9);
	buf_reset(&visit->head);
	buf_reset(&visit->body);
	buf_add(&visit->head, all.ptr, head_len);
	buf_add(&visit->body, all.ptr + head_len, all.len - head_len);
	const char *cookie = memmem(all.ptr, head_len, "set-cookie: ", 12);
	if (cookie)
		snprintf(visit->cookie, sizeof(visit->cookie), "%.*s",
			 (int)strcspn(cookie + 12, ";"), cookie + 12);
}

static void visit_ask(struct visit *visit, const char *line, struct str body, bool change)
{
	struct house *house = visit->house;
	struct client client;
	struct buf text = { 0 };

	buf_add_format(&text, "%s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nConnection: close\r\n"
			      "Cookie: other=1; %s\r\n", line, house->port, visit->cookie);
	if (change)
		buf_add_format(&text, "Origin: %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n",
			       visit->origin ? visit->origin : house->origin,
			       visit->type ? visit->type : "application/json", body.len);
	buf_add_str(&text, STR("\r\n"));
	buf_add_str(&text, body);
	client_open(&client, house->port);
	client_send(&client, text.ptr, text.len);
	visit_take_answer(visit, client_read_all(&client));
	client_close(&client);
	buf_free(&text);
}

void visit_get(struct visit *visit, const char *path)
{
	char line[256];

	snprintf(line, sizeof(line), "GET %s", path);
	visit_ask(visit, line, STR(""), false);
}

void visit_post(struct visit *visit, const char *path, const char *body)
{
	char line[256];

	snprintf(line, sizeof(line), "POST %s", path);
	visit_ask(visit, line, str_from(body), true);
}

void visit_finish(struct visit *visit)
{
	buf_free(&visit->head);
	buf_free(&visit->body);
}

int visit_open(void **state)
{
	struct visit *visit = test_calloc(1, sizeof(*visit));

	visit->house = house_open("");
	*state = visit;
	return 0;
}

int visit_close(void **state)
{
	struct visit *visit = *state;

	visit_finish(visit);
	house_close(visit->house);
	test_free(visit);
	return 0;
}

void visit_sign_in(struct visit *visit)
{
	char body[256];

	snprintf(body, sizeof(body), "{\"name\":\"%s\",\"passphrase\":\"%s\"}", HOUSE_NAME,
		 visit->house->passphrase);
	visit_post(visit, "/api/login", body);
	assert_int_equal(visit->status, 200);
	snprintf(body, sizeof(body), "{\"old\":\"%s\",\"new\":\"%s\"}", visit->house->passphrase,
		 OWN_PASSPHRASE);
	visit_post(visit, "/api/passphrase", body);
	assert_int_equal(visit->status, 204);
}

static bool buf_has(const struct buf *buf, const char *text)
{
	return buf->len > 0 && memmem(buf->ptr, buf->len, text, strlen(text));
}

bool visit_has(const struct visit *visit, const char *text)
{
	return buf_has(&visit->body, text);
}

bool visit_head_has(const struct visit *visit, const char *text)
{
	return buf_has(&visit->head, text);
}

void visit_take(const struct visit *visit, const char *key, char out[64])
{
	char pattern[64];

	snprintf(pattern, sizeof(pattern), "\"%s\":\"", key);
	const char *at = memmem(visit->body.ptr, visit->body.len, pattern, strlen(pattern));
	CHECK(at);
	at += strlen(pattern);
	snprintf(out, 64, "%.*s", (int)strcspn(at, "\""), at);
}
