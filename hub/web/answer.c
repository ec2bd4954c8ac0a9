/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/answer.h"

#include "host/log.h"
#include "wire/personal.h"
#include "wire/json.h"

void answer_json(struct request *request, unsigned status, struct buf *text)
{
	request_reply(request, &(struct reply){ .status = status, .type = "application/json",
						.body = buf_str(text) });
	buf_free(text);
}

void answer_nothing(struct request *request)
{
	request_reply(request, &(struct reply){ .status = 204 });
}

void answer_word(struct request *request, unsigned status, const char *word)
{
	struct buf text = { 0 };
	struct json json = { .out = &text };

	json_open(&json, '{');
	json_key(&json, "error");
	json_word(&json, word);
	json_close(&json, '}');
	answer_json(request, status, &text);
}

void answer_refused(struct request *request, unsigned status, enum gate gate)
{
	answer_word(request, status, gate_word(gate));
}

void answer_found(struct request *request, const struct personal_data *found)
{
	struct buf text = { 0 };
	struct json json = { .out = &text };

	json_open(&json, '{');
	json_key(&json, "error");
	json_word(&json, gate_word(GATE_PERSONAL_DATA));
	personal_data_add(&json, found);
	json_close(&json, '}');
	answer_json(request, 422, &text);
}

void answer_failed(struct request *request, enum fail fail)
{
	switch (fail) {
	case FAIL_NOT_FOUND:
		answer_refused(request, 404, GATE_NOT_FOUND);
		return;
	case FAIL_MALFORMED:
	case FAIL_USAGE:
		answer_refused(request, 400, GATE_BAD_REQUEST);
		return;
	case FAIL_BUSY:
		answer_refused(request, 429, GATE_TOO_FAST);
		return;
	case FAIL_DISK_FULL:
		answer_refused(request, 503, GATE_NOT_SAVED);
		return;
	case FAIL_CLOSED:
		answer_refused(request, 503, GATE_RESTARTING);
		return;
	default:
		log_line(LOG_ERROR, "a request failed: %s", fail_words(fail));
		answer_refused(request, 500, GATE_NOT_SAVED);
	}
}
