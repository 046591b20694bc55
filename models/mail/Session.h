// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/MailServer.h"

#include <QByteArray>

#include <curl/curl.h>

#include <functional>

namespace shopdesk::mail {

/// One libcurl handle with what every request has: who and where, encryption, time limits, cancel. Nothing outside this library
/// includes this.
class Session
{
public:
    Session(const MailServer &server, const char *protocol, Cancel cancel, Patience patience);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    CURL *handle() const { return m_curl; }
    /// "imaps://mail.example.com:993" + @p path.
    void setUrl(const QByteArray &path);
    /// Runs the request that is set up. What the server answers is in `received`, its lines in `answers`.
    Result<void> perform();
    QByteArray received;
    QByteArray answers;
    qint64 mostReceived = 0; ///< bytes; 0: as many as come

private:
    static size_t onBytes(char *bytes, size_t size, size_t count, void *self);
    static size_t onAnswer(char *bytes, size_t size, size_t count, void *self);
    static int onProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    Failure failure(CURLcode code) const;

    CURL *m_curl;
    MailServer m_server;
    QByteArray m_protocol;
    Cancel m_cancel;
    bool m_isTooLarge = false;
};

} // namespace shopdesk::mail
