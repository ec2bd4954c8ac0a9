/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 2 and 4 of hub/net, over real sockets. */
#include "cmocka_all.h"

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
	*state = visit;
	return 0;
}

static int visit_close(void **state)
{
	struct visit *visit = *state;

	client_close(&visit->client);
	venue_close(visit->venue);
	test_free(visit);
	return 0;
}

static void a_get_is_answered_with_its_query_decoded(void **state)
{
	struct visit *visit = *state;

	client_say(&visit->client, "GET /echo?p=1&q=%C3%A4+%26x HTTP/1.1\r\nHost: h\r\n\r\n");
	assert_int_equal(client_read_answer(&visit->client), 200);
	assert_str(buf_str(&visit->client.in), STR("GET /echo q=ä &x "));
}

static void a_connection_is_kept_for_the_next_request(void **state)
{
	struct visit *visit = *state;

	for (int i = 0; i < 3; i++) {
		client_say(&visit->client, "GET /later HTTP/1.1\r\nHost: h\r\n\r\n");
		assert_int_equal(client_read_answer(&visit->client), 200);
		assert_str(buf_str(&visit->client.in), STR("GET /later q= "));
		buf_reset(&visit->client.in);
	}
}

static void requests_sent_at_once_are_answered_in_order(void **state)
{
	struct visit *visit = *state;

	client_say(&visit->client, "GET /later HTTP/1.1\r\nHost: h\r\n\r\n"
				   "GET /none HTTP/1.1\r\nHost: h\r\n\r\n"
				   "GET /echo HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
	struct str all = client_read_all(&visit->client);
	const char *first = memmem(all.ptr, all.len, "GET /later", 10);
	const char *second = memmem(all.ptr, all.len, "404 Not Found", 13);
	const char *third = memmem(all.ptr, all.len, "GET /echo", 9);
	assert_non_null(first);
	assert_non_null(second);
	assert_non_null(third);
	assert_true(first < second && second < third);
}

static void a_post_is_handed_over_whole(void **state)
{
	struct visit *visit = *state;

	client_say(&visit->client,
		   "POST /later HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nhalf ");
	client_say(&visit->client, "whole");
	assert_int_equal(client_read_answer(&visit->client), 200);
	assert_str(buf_str(&visit->client.in), STR("POST /later q= half whole"));
}

static void an_empty_post_is_answered(void **state)
{
	struct visit *visit = *state;

	client_say(&visit->client, "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");
	assert_int_equal(client_read_answer(&visit->client), 200);
	client_say(&visit->client, "GET /echo HTTP/1.1\r\nHost: h\r\n\r\n");
	buf_reset(&visit->client.in);
	assert_int_equal(client_read_answer(&visit->client), 200);
}

static void a_head_has_the_length_and_no_body(void **state)
{
	struct visit *visit = *state;

	client_say(&visit->client, "HEAD /large HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
	struct str all = client_read_all(&visit->client);
	assert_non_null(memmem(all.ptr, all.len, "content-length: 3145728\r\n", 25));
	assert_memory_equal(all.ptr + all.len - 4, "\r\n\r\n", 4);
}

static void a_large_answer_comes_whole(void **state)
{
	struct visit *visit = *state;

	client_say(&visit->client, "GET /large HTTP/1.1\r\nHost: h\r\n\r\n");
	assert_int_equal(client_read_answer(&visit->client), 200);
	assert_int_equal(visit->client.in.len, VENUE_LARGE);
	assert_null(memchr(visit->client.in.ptr, 'x', VENUE_LARGE));
	buf_reset(&visit->client.in);
	client_say(&visit->client, "GET /echo HTTP/1.1\r\nHost: h\r\n\r\n");
	assert_int_equal(client_read_answer(&visit->client), 200);
}

static void what_the_browser_has_is_not_sent_again(void **state)
{
	struct visit *visit = *state;

	client_say(&visit->client,
		   "GET /large HTTP/1.1\r\nHost: h\r\nIf-None-Match: \"a\", \"large\"\r\n\r\n");
	assert_int_equal(client_read_answer(&visit->client), 304);
	assert_int_equal(visit->client.in.len, 0);
}

static void every_answer_has_the_policy(void **state)
{
	static const char *const asked[] = {
		"GET /none HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
		"GET /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\n",
		"GET /ws HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
		"GET /ws HTTP/1.1\r\nHost: h\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n",
	};
	struct visit *visit = *state;

	for (size_t i = 0; i < sizeof(asked) / sizeof(*asked); i++) {
		struct client client;
		client_open(&client, venue_port(visit->venue));
		client_say(&client, asked[i]);
		shutdown(client.fd, SHUT_WR);
		struct str all = client_read_all(&client);
		assert_non_null(memmem(all.ptr, all.len, "default-src 'none'", 18));
		assert_non_null(memmem(all.ptr, all.len, "nosniff", 7));
		client_close(&client);
	}
}

/* How many answers come to these bytes, and the status of the first. */
static unsigned smuggle(struct visit *visit, const char *bytes, unsigned *answers)
{
	struct client client;
	unsigned first;

	*answers = 0;
	client_open(&client, venue_port(visit->venue));
	client_say(&client, bytes);
	shutdown(client.fd, SHUT_WR);
	struct str all = client_read_all(&client);
	for (size_t i = 0; i + 9 <= all.len; i++)
		if (memcmp(all.ptr + i, "HTTP/1.1 ", 9) == 0)
			++*answers;
	first = all.len > 12 ? (unsigned)((all.ptr[9] - '0') * 100 + (all.ptr[10] - '0') * 10 +
					  (all.ptr[11] - '0')) : 0;
	client_close(&client);
	return first;
}

static void a_smuggled_request_is_never_answered(void **state)
{
	static const struct { const char *bytes; unsigned status; } attempts[] = {
		{ "GET /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 37\r\n\r\n"
		  "GET /echo HTTP/1.1\r\nHost: smuggled\r\n\r\n", 400 },
		{ "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n"
		  "12345GET /echo HTTP/1.1\r\nHost: h\r\n\r\n", 400 },
		{ "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n"
		  "GET /echo HTTP/1.1\r\nHost: h\r\n\r\n", 400 },
		{ "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
		  "0\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n", 411 },
		{ "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n"
		  "Transfer-Encoding: chunked\r\n\r\n"
		  "0\r\n\r\nGET /echo HTTP/1.1\r\nHost: h\r\n\r\n", 411 },
		{ "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length : 5\r\n\r\n"
		  "12345GET /echo HTTP/1.1\r\nHost: h\r\n\r\n", 400 },
		{ "DELETE /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n12345", 400 },
		{ "OPTIONS /echo HTTP/1.1\r\nHost: h\r\n\r\n", 405 },
	};
	struct visit *visit = *state;

	for (size_t i = 0; i < sizeof(attempts) / sizeof(*attempts); i++) {
		unsigned answers;
		assert_int_equal(smuggle(visit, attempts[i].bytes, &answers), attempts[i].status);
		assert_int_equal(answers, 1);
	}
}

static void a_tunnel_is_not_opened(void **state)
{
	struct visit *visit = *state;

	client_say(&visit->client, "CONNECT other:443 HTTP/1.1\r\nHost: other:443\r\n\r\n");
	assert_int_equal(client_read_all(&visit->client).len, 0);
}

static void a_body_too_large_is_refused_and_the_answer_is_seen(void **state)
{
	struct visit *visit = *state;
	struct buf body = { 0 };

	buf_add_format(&body, "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
	for (int i = 0; i < 100000; i++)
		buf_add_byte(&body, 'b');
	client_send(&visit->client, body.ptr, body.len);
	assert_int_equal(client_read_answer(&visit->client), 413);
	assert_true(client_is_ended(&visit->client));
	buf_free(&body);
}

static void who_goes_away_before_the_answer_harms_nobody(void **state)
{
	struct visit *visit = *state;
	struct client client;

	for (int i = 0; i < 20; i++) {
		client_open(&client, venue_port(visit->venue));
		client_say(&client, "GET /later HTTP/1.1\r\nHost: h\r\n\r\n");
		client_close(&client);
	}
	client_open(&client, venue_port(visit->venue));
	client_say(&client, "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhalf");
	client_close(&client);
	client_say(&visit->client, "GET /echo HTTP/1.1\r\nHost: h\r\n\r\n");
	assert_int_equal(client_read_answer(&visit->client), 200);
}

static void who_has_said_all_is_still_answered(void **state)
{
	struct visit *visit = *state;

	client_say(&visit->client, "GET /later HTTP/1.1\r\nHost: h\r\n\r\n");
	shutdown(visit->client.fd, SHUT_WR);
	assert_int_equal(client_read_answer(&visit->client), 200);
	assert_str(buf_str(&visit->client.in), STR("GET /later q= "));
}

static void a_reader_who_stalls_in_a_large_answer_delays_nobody(void **state)
{
	struct visit *visit = *state;
	struct client stalled;

	client_open(&stalled, venue_port(visit->venue));
	client_say(&stalled, "GET /large HTTP/1.1\r\nHost: h\r\n\r\n"
			     "GET /large HTTP/1.1\r\nHost: h\r\n\r\n");
	for (int i = 0; i < 50; i++) {
		client_say(&visit->client, "GET /echo HTTP/1.1\r\nHost: h\r\n\r\n");
		assert_int_equal(client_read_answer(&visit->client), 200);
		buf_reset(&visit->client.in);
	}
	client_close(&stalled);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define VISIT(test) cmocka_unit_test_setup_teardown(test, visit_open, visit_close)
		VISIT(a_get_is_answered_with_its_query_decoded),
		VISIT(a_connection_is_kept_for_the_next_request),
		VISIT(requests_sent_at_once_are_answered_in_order),
		VISIT(a_post_is_handed_over_whole),
		VISIT(an_empty_post_is_answered),
		VISIT(a_head_has_the_length_and_no_body),
		VISIT(a_large_answer_comes_whole),
		VISIT(what_the_browser_has_is_not_sent_again),
		VISIT(every_answer_has_the_policy),
		VISIT(a_smuggled_request_is_never_answered),
		VISIT(a_tunnel_is_not_opened),
		VISIT(a_body_too_large_is_refused_and_the_answer_is_seen),
		VISIT(who_goes_away_before_the_answer_harms_nobody),
		VISIT(who_has_said_all_is_still_answered),
		VISIT(a_reader_who_stalls_in_a_large_answer_delays_nobody),
#undef VISIT
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
