/* SPDX-License-Identifier: EUPL-1.2 */
#include "net/guard.h"

#include <strings.h>

#include "protocol/limits.h"

#define LENGTH_DIGITS_MAX 15
#define KEY_LEN 24  /* 16 bytes in base64 */

static bool is_same_word(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || strncasecmp(a.ptr, b.ptr, a.len) == 0);
}

static bool verb_has_body(enum verb verb)
{
	return verb == VERB_POST || verb == VERB_PUT;
}

unsigned guard_request(const struct request_head *head, uint64_t *body_len)
{
	*body_len = 0;
	if (head->verb == VERB_OTHER)
		return 405;
	if (head->is_odd)
		return 400;
	if (head->is_chunked)
		return 411;
	if (head->length.len > 0 &&
	    (head->length.len > LENGTH_DIGITS_MAX || !str_to_u64(head->length, body_len)))
		return 400;
	if (!verb_has_body(head->verb))
		return *body_len > 0 ? 400 : 0;
	if (head->length.len == 0)
		return 411;
	return *body_len > LIMIT_HTTP_BODY ? 413 : 0;
}

/* One of the list's words is the sub-protocol (RFC 6455, section 4.2.1, point 8). */
static bool protocols_offer(struct str protocols)
{
	size_t from = 0;

	while (from < protocols.len) {
		size_t to = from;
		while (to < protocols.len && protocols.ptr[to] != ',')
			to++;
		size_t end = to;
		while (from < end && protocols.ptr[from] == ' ')
			from++;
		while (end > from && protocols.ptr[end - 1] == ' ')
			end--;
		if (str_equal(str_slice(protocols, from, end), STR(SUBPROTOCOL)))
			return true;
		from = to + 1;
	}
	return false;
}

bool guard_origin(struct str origin, struct str host, struct str public_origin)
{
	if (public_origin.len > 0)
		return is_same_word(origin, public_origin);
	if (host.len == 0)
		return false;
	if (str_has_prefix(origin, STR("http://")))
		return is_same_word(str_slice(origin, 7, origin.len), host);
	if (str_has_prefix(origin, STR("https://")))
		return is_same_word(str_slice(origin, 8, origin.len), host);
	return false;
}

unsigned guard_upgrade(const struct upgrade_head *head)
{
	if (!is_same_word(head->upgrade, STR("websocket")))
		return 400;
	if (!str_equal(head->path, STR("/ws")))
		return 404;
	if (head->verb != VERB_GET)
		return 405;
	if (!str_equal(head->version, STR("13")))
		return 426;
	if (head->key.len != KEY_LEN)
		return 400;
	if (!guard_origin(head->origin, head->host, head->public_origin))
		return 403;
	if (!protocols_offer(head->protocols))
		return 400;
	return head->is_ready ? 0 : 503;
}
