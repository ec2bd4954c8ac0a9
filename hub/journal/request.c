/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/request.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/check.h"

static struct str bytes_copy(char **at, struct str str)
{
	struct str copy = { *at, str.len };

	if (str.len)
		memcpy(*at, str.ptr, str.len);
	*at += str.len;
	return copy;
}

static size_t bytes_len(const struct record *record)
{
	return record->session.len + record->head.len + (record->has_body ? record->body.len : 0);
}

struct request *request_make(enum request_kind kind, const struct record *record, void *tag)
{
	struct request *request = calloc(1, sizeof(*request) + bytes_len(record));
	CHECK(request);
	char *at = request->bytes;
	request->kind = kind;
	request->tag = tag;
	request->record = *record;
	request->record.session = bytes_copy(&at, record->session);
	request->record.head = bytes_copy(&at, record->head);
	request->record.body = (struct str){ at, 0 };
	if (record->has_body)
		request->record.body = bytes_copy(&at, record->body);
	else
		memset(request->record.salt, 0, SALT_LEN);  /* they live and die together */
	return request;
}

void request_lose_body(struct request *request)
{
	size_t at = request->record.session.len + request->record.head.len;

	sodium_memzero(request->bytes + at, request->record.body.len);
	sodium_memzero(request->record.salt, SALT_LEN);
	request->record.has_body = false;
	request->record.body.len = 0;
}

void request_free(struct request *request)
{
	if (!request)
		return;
	sodium_memzero(request->bytes, bytes_len(&request->record));
	free(request);
}

void requests_add(struct requests *queue, struct request *request)
{
	CHECK(!request->next);  /* it stands in one queue at most */
	if (queue->last)
		queue->last->next = request;
	else
		queue->first = request;
	queue->last = request;
	queue->count++;
}

struct request *requests_take(struct requests *queue)
{
	struct request *request = queue->first;

	if (!request)
		return NULL;
	queue->first = request->next;
	if (!queue->first)
		queue->last = NULL;
	queue->count--;
	CHECK((queue->count == 0) == (queue->first == NULL));
	request->next = NULL;
	return request;
}

void requests_move(struct requests *from, struct requests *to, size_t count)
{
	while (from->first && count--)
		requests_add(to, requests_take(from));
}

void requests_free(struct requests *queue)
{
	while (queue->first)
		request_free(requests_take(queue));
}
