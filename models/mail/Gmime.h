// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// GLib has members that are called as Qt's keywords are.
#pragma push_macro("signals")
#undef signals
#include <gmime/gmime.h>
#pragma pop_macro("signals")

#include <QString>

#include <memory>

/// What this library needs of GMime; nothing outside it includes this.
namespace shopdesk::mail {

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<typename T>
using Owned = std::unique_ptr<T, Unref>;

/// Before the first use of GMime, from any thread.
void startGmime();

inline QString fromUtf8(const char *text)
{
    return QString::fromUtf8(text ? text : "");
}

/// What was written into a stream of memory.
QByteArray bytesOf(GMimeStream *memory);

} // namespace shopdesk::mail
