// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <memory>
#include <span>

namespace shopdesk::exchange {

/// A file as a stream of bytes. One that is packed with xz, which its first bytes tell and not its name, is unpacked on
/// the way; how large the file is does not matter to memory.
class ByteSource
{
public:
    /// Errors "exchange.fileMissing", "exchange.isFolder", "exchange.notReadable".
    static Result<ByteSource> open(const QString &path);
    ByteSource(ByteSource &&) noexcept;
    ByteSource &operator=(ByteSource &&) noexcept;
    ~ByteSource();

    /// Puts the next bytes into the buffer. How many there were; 0 at the end of the file.
    /// Errors "exchange.readFailed", "exchange.truncated", "exchange.damaged", "exchange.needsTooMuchMemory".
    Result<size_t> read(std::span<char> buffer);

    /// How far reading is, in bytes of the file on the disk (packed ones where it is packed).
    qint64 bytesTaken() const;
    /// 0 where the file cannot tell.
    qint64 fileSize() const;

private:
    struct Private;
    explicit ByteSource(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace shopdesk::exchange
