/* SPDX-License-Identifier: EUPL-1.2 */
/* What a handler sees of a request. */
#include "net/request.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum method request_method(const struct request *request)
{
	return request->method;
}

struct str request_path(const struct request *request)
{
	return request->path;
}

struct str request_query(const struct request *request, const char *name)
{
	struct str wanted = str_from(name);

	for (size_t i = 0; i < request->query_count; i++) {
		struct str query = request->queries[i];
		if (str_has_prefix(query, wanted) && query.len > wanted.len &&
		    query.ptr[wanted.len] == '=')
			return str_slice(query, wanted.len + 1, query.len);
	}
	return (struct str){ 0 };
}

/* RFC 6265, section 4.2.1: pairs, separated by a semicolon and a space. */
struct str request_cookie(const struct request *request, const char *name)
{
	struct str rest = request->cookies, wanted = str_from(name);

	while (rest.len > 0) {
		const char *end = memchr(rest.ptr, ';', rest.len);
		size_t len = end ? (size_t)(end - rest.ptr) : rest.len;
		struct str pair = str_slice(rest, 0, len);
		while (pair.len > 0 && pair.ptr[0] == ' ')
			pair = str_slice(pair, 1, pair.len);
		if (str_has_prefix(pair, wanted) && pair.len > wanted.len &&
		    pair.ptr[wanted.len] == '=')
			return str_slice(pair, wanted.len + 1, pair.len);
		rest = str_slice(rest, len + 1, rest.len);
	}
	return (struct str){ 0 };
}

struct str request_body(const struct request *request)
{
	return buf_str(&request->body);
}

bool request_is_json(const struct request *request)
{
	const struct str json = STR("application/json");
	struct str type = request->content_type;

	if (type.len < json.len || strncasecmp(type.ptr, json.ptr, json.len) != 0)
		return false;
	return type.len == json.len || type.ptr[json.len] == ';' || type.ptr[json.len] == ' ';
}

bool request_is_same_origin(const struct request *request)
{
	return request->same_origin;
}

bool request_is_secure(const struct request *request)
{
	return request->secure;
}

bool request_accepts_gzip(const struct request *request)
{
	return request->gzip;
}

struct str request_if_none_match(const struct request *request)
{
	return request->if_none_match;
}

struct arena *request_arena(struct request *request)
{
	return &request->arena;
}

void request_give_back(struct request *request)
{
	buf_free(&request->body);
	buf_free(&request->head);
	arena_free(&request->arena);
	free(request);
}
