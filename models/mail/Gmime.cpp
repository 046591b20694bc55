// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/Gmime.h"

#include <mutex>

namespace shopdesk::mail {

void startGmime()
{
    static std::once_flag once;
    std::call_once(once, g_mime_init);
}

QByteArray bytesOf(GMimeStream *memory)
{
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    return array ? QByteArray(reinterpret_cast<const char *>(array->data), static_cast<qsizetype>(array->len))
                 : QByteArray();
}

} // namespace shopdesk::mail
