// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/FoldedText.h"
#include "mail/IncomingMail.h"

#include <cstdint>
#include <cstdlib>

/// Any bytes are a mail or are refused; what is read keeps to its limits.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace shopdesk::mail;
    const auto mail = parseMail(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!mail)
        return 0;
    if (mail->files.size() > size_t(mostFiles) || mail->html.contains(QStringLiteral("<script")))
        std::abort();
    const FoldedText folded = foldedText(mail->text);
    if (folded.words.size() + folded.folded.size() > mail->text.size())
        std::abort();
    return 0;
}
