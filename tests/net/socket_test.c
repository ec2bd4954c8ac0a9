/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 3, 5, 6 and 7 of hub/net: WebSockets over real sockets. */
#include "cmocka_all.h"

#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "net/client.h"
#include "net/venue.h"

struct visit {
	struct venue *venue;
	struct client client;
};

static int visit_open(void **state)
{
	struct visit *visit = test_calloc(1, sizeof(*visit));

	visit->venue = venue_open("");
	client_open(&visit->client, venue_port(visit->venue));
	client_upgrade(&visit->client, venue_port(visit->venue));
	*state = visit;
	return 0;
}

static int visit_close(void **state)
{
	struct visit *visit = *state;

	client_close(&visit->client);
	assert_int_equal(venue_close(visit->venue), 0);
	test_free(visit);
	return 0;
}

static void expect(struct client *client, const char *text)
{
	struct str heard;

	assert_int_equal(client_hear(client, &heard), OPCODE_TEXT);
	assert_str(heard, str_from(text));
}

static void a_message_comes_through(void **state)
{
	struct visit *visit = *state;

	client_tell(&visit->client, "moi");
	expect(&visit->client, "moi");
	client_tell(&visit->client, "");
	expect(&visit->client, "");
}

static void a_message_in_pieces_is_put_together(void **state)
{
	struct visit *visit = *state;

	client_frame(&visit->client, OPCODE_TEXT, STR("ko"));
	client_frame(&visit->client, 0x80 | OPCODE_PING, STR("between"));
	client_frame(&visit->client, OPCODE_CONTINUE, STR("ko"));
	client_frame(&visit->client, 0x80 | OPCODE_CONTINUE, STR("nainen"));
	/* The ping between the pieces is answered too, before or after. */
	struct str heard;
	unsigned first = client_hear(&visit->client, &heard);
	if (first == OPCODE_TEXT)
		assert_str(heard, STR("kokonainen"));
	else
		expect(&visit->client, "kokonainen");
	if (first != OPCODE_PONG)
		assert_int_equal(client_hear(&visit->client, &heard), OPCODE_PONG);
}

static void a_message_of_4_kib_fits_and_one_more_byte_does_not(void **state)
{
	struct visit *visit = *state;
	char text[4098];

	memset(text, 'a', sizeof(text));
	text[4096] = '\0';
	client_tell(&visit->client, text);
	expect(&visit->client, text);
	text[4096] = 'a';
	text[4097] = '\0';
	client_tell(&visit->client, text);
	assert_int_equal(client_hear_close(&visit->client), 1009);
}

static void pieces_that_grow_too_large_are_refused_before_they_are_whole(void **state)
{
	struct visit *visit = *state;
	char text[1025];

	memset(text, 'a', 1024);
	text[1024] = '\0';
	client_frame(&visit->client, OPCODE_TEXT, str_from(text));
	for (int i = 0; i < 4; i++)
		client_frame(&visit->client, OPCODE_CONTINUE, str_from(text));
	assert_int_equal(client_hear_close(&visit->client), 1009);
}

static void a_binary_message_is_refused(void **state)
{
	struct visit *visit = *state;

	client_frame(&visit->client, 0x80 | OPCODE_BINARY, STR("\x01\x02"));
	assert_int_equal(client_hear_close(&visit->client), 1003);
}

static void malformed_utf_8_is_refused(void **state)
{
	struct visit *visit = *state;

	client_frame(&visit->client, 0x80 | OPCODE_TEXT, STR("\xc3\x28"));
	assert_int_equal(client_hear_close(&visit->client), 1007);
}

static void a_close_has_its_code_after_what_was_to_be_said(void **state)
{
	static const unsigned codes[] = { 1008, 1012, 1013, 4403, 4404, 4410 };
	struct visit *visit = *state;
	unsigned port = venue_port(visit->venue);

	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		struct client client;
		char asked[32];
		client_open(&client, port);
		client_upgrade(&client, port);
		snprintf(asked, sizeof(asked), "close %u", codes[i]);
		client_tell(&client, asked);
		expect(&client, "closing");
		assert_int_equal(client_hear_close(&client), codes[i]);
		client_close(&client);
	}
}

static void who_closes_is_answered_and_gone(void **state)
{
	struct visit *visit = *state;

	client_frame(&visit->client, 0x80 | OPCODE_CLOSE, STR("\x03\xe8"));
	assert_int_equal(client_hear_close(&visit->client), 1000);
	assert_true(client_is_ended(&visit->client));
}

static void many_frames_come_in_order_to_who_reads(void **state)
{
	struct visit *visit = *state;
	struct str heard;

	client_tell(&visit->client, "fill 40");
	for (int i = 0; i < 40; i++) {
		assert_int_equal(client_hear(&visit->client, &heard), OPCODE_TEXT);
		assert_int_equal(heard.len, 65536);
	}
}

static void a_stalled_reader_delays_nobody(void **state)
{
	struct visit *visit = *state;
	unsigned port = venue_port(visit->venue);
	struct client stalled;

	client_open(&stalled, port);
	client_upgrade(&stalled, port);
	client_tell(&stalled, "fill 1000000");
	for (int i = 0; i < 100; i++) {
		client_tell(&visit->client, "moi");
		expect(&visit->client, "moi");
	}
	client_close(&stalled);
}

static void what_comes_while_a_reader_stalls_keeps_its_place(void **state)
{
	struct visit *visit = *state;
	struct str heard;

	client_tell(&visit->client, "fill 200");
	for (int i = 0; i < 20; i++)
		client_tell(&visit->client, "between");
	for (int filler = 0; filler < 200;) {
		assert_int_equal(client_hear(&visit->client, &heard), OPCODE_TEXT);
		filler += heard.len == 65536;
		assert_true(heard.len == 65536 || str_equal(heard, STR("between")));
	}
	client_tell(&visit->client, "last");
	do
		assert_int_equal(client_hear(&visit->client, &heard), OPCODE_TEXT);
	while (!str_equal(heard, STR("last")));
}

/* The hub of these tests keeps its latest word alone, so it shows how often it is asked. */
static void what_is_told_in_one_turn_is_written_once_at_its_end(void **state)
{
	static const char three[] = "\x81\x81\0\0\0\0a" "\x81\x81\0\0\0\0b" "\x81\x81\0\0\0\0c";
	struct visit *visit = *state;

	client_send(&visit->client, three, sizeof(three) - 1);
	expect(&visit->client, "c");
	client_tell(&visit->client, "d");
	expect(&visit->client, "d");
}

static void one_message_reaches_all(void **state)
{
	enum { MANY = 50 };
	struct visit *visit = *state;
	unsigned port = venue_port(visit->venue);
	struct client many[MANY];

	for (int i = 0; i < MANY; i++) {
		client_open(&many[i], port);
		client_upgrade(&many[i], port);
		client_tell(&many[i], "in");
		expect(&many[i], "in");
	}
	client_tell(&visit->client, "to all");
	for (int i = 0; i < MANY; i++) {
		expect(&many[i], "to all");
		client_close(&many[i]);
	}
}

static unsigned upgrade_status(struct visit *visit, const char *head)
{
	struct client client;

	client_open(&client, venue_port(visit->venue));
	client_say(&client, head);
	unsigned status = client_read_answer(&client);
	client_close(&client);
	return status;
}

static void odd_upgrades_are_answered_and_never_let_in(void **state)
{
#define REST "Host: h\r\nOrigin: http://h\r\nConnection: Upgrade\r\n"
#define KEY "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
#define OURS "Sec-WebSocket-Protocol: vartti.v1\r\n"
#define WS "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
	static const struct { const char *head; unsigned status; } odd[] = {
		{ "GET /ws HTTP/1.1\r\n" REST KEY OURS WS "\r\n", 101 },
		{ "GET /other HTTP/1.1\r\n" REST KEY OURS WS "\r\n", 404 },
		{ "POST /ws HTTP/1.1\r\n" REST KEY OURS WS "\r\n", 405 },
		{ "GET /ws HTTP/1.1\r\n" REST KEY WS "\r\n", 400 },
		{ "GET /ws HTTP/1.1\r\n" REST OURS WS "\r\n", 400 },
		{ "GET /ws HTTP/1.1\r\n" REST KEY WS
		  "Sec-WebSocket-Protocol: (http)\r\n\r\n", 400 },
		{ "GET /ws HTTP/1.1\r\n" REST KEY WS
		  "Sec-WebSocket-Protocol: chat\r\n\r\n", 400 },
		{ "GET /ws HTTP/1.1\r\n" REST KEY OURS
		  "Upgrade: websocket\r\nSec-WebSocket-Version: 8\r\n\r\n", 426 },
		{ "GET /ws HTTP/1.1\r\n" REST KEY OURS
		  "Upgrade: h2c\r\nSec-WebSocket-Version: 13\r\n\r\n", 400 },
		{ "GET /ws HTTP/1.1\r\nHost: h\r\nOrigin: http://evil\r\nConnection: Upgrade\r\n"
		  KEY OURS WS "\r\n", 403 },
		{ "GET /ws HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\n"
		  KEY OURS WS "\r\n", 403 },
	};
#undef REST
#undef KEY
#undef OURS
#undef WS
	struct visit *visit = *state;

	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		assert_int_equal(upgrade_status(visit, odd[i].head), odd[i].status);
}

static void a_hub_that_is_not_ready_refuses_upgrades(void **state)
{
	struct visit *visit = *state;

	venue_ready(visit->venue, false);
	assert_int_equal(upgrade_status(visit,
		"GET /ws HTTP/1.1\r\nHost: h\r\nOrigin: http://h\r\nConnection: Upgrade\r\n"
		"Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
		"Sec-WebSocket-Protocol: vartti.v1\r\n\r\n"), 503);
}

static void a_drain_tells_all_1012(void **state)
{
	struct visit *visit = *state;

	venue_drain(visit->venue, 5000);
	assert_int_equal(client_hear_close(&visit->client), 1012);
}

static void a_drain_does_not_wait_for_who_stalls(void **state)
{
	struct visit *visit = *state;
	struct client stalled;

	client_open(&stalled, venue_port(visit->venue));
	client_upgrade(&stalled, venue_port(visit->venue));
	client_tell(&stalled, "fill 1000000");
	client_tell(&visit->client, "moi");
	expect(&visit->client, "moi");
	venue_drain(visit->venue, 200);
	assert_int_equal(client_hear_close(&visit->client), 1012);
	assert_true(client_is_ended(&visit->client));
	client_close(&stalled);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define VISIT(test) cmocka_unit_test_setup_teardown(test, visit_open, visit_close)
		VISIT(a_message_comes_through),
		VISIT(a_message_in_pieces_is_put_together),
		VISIT(a_message_of_4_kib_fits_and_one_more_byte_does_not),
		VISIT(pieces_that_grow_too_large_are_refused_before_they_are_whole),
		VISIT(a_binary_message_is_refused),
		VISIT(malformed_utf_8_is_refused),
		VISIT(a_close_has_its_code_after_what_was_to_be_said),
		VISIT(who_closes_is_answered_and_gone),
		VISIT(many_frames_come_in_order_to_who_reads),
		VISIT(a_stalled_reader_delays_nobody),
		VISIT(what_comes_while_a_reader_stalls_keeps_its_place),
		VISIT(what_is_told_in_one_turn_is_written_once_at_its_end),
		VISIT(one_message_reaches_all),
		VISIT(odd_upgrades_are_answered_and_never_let_in),
		VISIT(a_hub_that_is_not_ready_refuses_upgrades),
		VISIT(a_drain_tells_all_1012),
		VISIT(a_drain_does_not_wait_for_who_stalls),
#undef VISIT
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
