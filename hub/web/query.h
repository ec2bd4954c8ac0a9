/* SPDX-License-Identifier: EUPL-1.2 */
/* What lists, searches and exports take from their address alike; false: 400 `bad_request`. */
#ifndef WEB_QUERY_H
#define WEB_QUERY_H

#include "net/http.h"

/* A text of one line, normalised, in the request's arena; empty where it is not there. */
bool query_take_text(struct str *text, struct request *request, const char *name);
/* The same of `q`, what is looked for, at most LIMIT_SEARCH code points. */
bool query_take_words(struct str *words, struct request *request);
/* `page`, from 0. */
bool query_take_page(uint32_t *page, struct request *request);
/*
 * `from` and `to`, days: from the beginning of the one up to the end of the other, Unix time in ms;
 * 0 where it is not there.
 */
bool query_take_days(uint64_t *from_ms, uint64_t *to_ms, struct request *request);

#endif
