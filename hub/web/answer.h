/* SPDX-License-Identifier: EUPL-1.2 */
/* The usual answers.  Each ends the request. */
#ifndef WEB_ANSWER_H
#define WEB_ANSWER_H

#include "domain/personal_data.h"
#include "net/http.h"
#include "wire/gate.h"

/* Takes the text and frees it. */
void answer_json(struct request *request, unsigned status, struct buf *text);
void answer_nothing(struct request *request); /* 204 */
/* {"error":"<the gate's word>"} */
void answer_refused(struct request *request, unsigned status, enum gate gate);
/* 422: personal data, with what was found. */
void answer_found(struct request *request, const struct personal_data *found);
/* {"error":"<word>"}, for words of the fold. */
void answer_word(struct request *request, unsigned status, const char *word);
/* What went wrong in the world, as a status and a word. */
void answer_failed(struct request *request, enum fail fail);

#endif
