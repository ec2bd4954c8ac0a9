/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * XML 1.0 into memory, by libxml2, which closes, escapes and indents.  Texts
 * were checked before they came into a journal (text_check), so they hold nothing
 * that XML forbids.
 */
#ifndef EXPORT_XML_H
#define EXPORT_XML_H

#include "base/buf.h"
#include "export/guid.h"

struct xml;

struct xml *xml_open(void);
void xml_begin(struct xml *xml);                        /* the declaration */
void xml_element(struct xml *xml, const char *name);    /* opened, until xml_end */
void xml_end(struct xml *xml);
void xml_attribute(struct xml *xml, const char *name, struct str value);
void xml_guid(struct xml *xml, const char *name, const struct guid_of *of);
void xml_text(struct xml *xml, struct str text);
/* An element with a text alone. */
void xml_leaf(struct xml *xml, const char *name, struct str text);
/* What was written apart, as it is. */
void xml_add(struct xml *xml, struct xml *part);
/* All that was written; borrowed until the next call. */
struct str xml_str(struct xml *xml);
void xml_close(struct xml *xml); /* NULL is fine */

#endif
