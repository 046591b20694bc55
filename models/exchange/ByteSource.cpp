// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ByteSource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <lzma.h>

#include <array>

namespace shopdesk::exchange {

namespace {

// `xz -9` needs 65 MiB to unpack. A file that asks for more than this was made to exhaust the machine.
constexpr quint64 mostMemoryToUnpack = 160 * 1024 * 1024;
constexpr std::array<char, 6> xzMagic{'\xfd', '7', 'z', 'X', 'Z', '\0'};

} // namespace

struct ByteSource::Private
{
    QFile file;
    QString name;
    std::array<char, 64 * 1024> input; ///< as it stands on the disk
    size_t inputStart = 0;
    size_t inputEnd = 0;
    bool atEnd = false; ///< of the file on the disk
    qint64 taken = 0;
    bool packed = false;
    bool unpackedAll = false;
    lzma_stream stream = LZMA_STREAM_INIT;

    ~Private() { lzma_end(&stream); }

    Result<void> fill();
    Result<void> startUnpacking();
    Result<size_t> readPlain(std::span<char> buffer);
    Result<size_t> unpack(std::span<char> buffer);
    Failure unpackingFailed(lzma_ret why) const;
};

Result<void> ByteSource::Private::fill()
{
    const qint64 got = file.read(input.data(), static_cast<qint64>(input.size()));
    if (got < 0) {
        return fail("exchange.readFailed",
                    QCoreApplication::translate("Exchange", "“%1” could not be read to its end. Check the disk that it "
                                                            "is on, and try again.")
                        .arg(name),
                    {}, file.errorString());
    }
    inputStart = 0;
    inputEnd = static_cast<size_t>(got);
    atEnd = got == 0;
    taken += got;
    return {};
}

Result<void> ByteSource::Private::startUnpacking()
{
    packed = true;
    const lzma_ret started = lzma_stream_decoder(&stream, mostMemoryToUnpack, LZMA_CONCATENATED);
    if (started != LZMA_OK)
        return unpackingFailed(started);
    return {};
}

Result<size_t> ByteSource::Private::readPlain(std::span<char> buffer)
{
    if (inputStart == inputEnd && !atEnd) {
        if (auto filled = fill(); !filled)
            return Failure(filled.error());
    }
    const size_t count = std::min(buffer.size(), inputEnd - inputStart);
    std::copy_n(input.data() + inputStart, count, buffer.data());
    inputStart += count;
    return count;
}

Result<size_t> ByteSource::Private::unpack(std::span<char> buffer)
{
    stream.next_out = reinterpret_cast<uint8_t *>(buffer.data());
    stream.avail_out = buffer.size();
    while (stream.avail_out == buffer.size() && !unpackedAll) {
        if (inputStart == inputEnd && !atEnd) {
            if (auto filled = fill(); !filled)
                return Failure(filled.error());
        }
        stream.next_in = reinterpret_cast<const uint8_t *>(input.data() + inputStart);
        stream.avail_in = inputEnd - inputStart;
        const lzma_ret done = lzma_code(&stream, atEnd ? LZMA_FINISH : LZMA_RUN);
        inputStart = inputEnd - stream.avail_in;
        if (done == LZMA_STREAM_END)
            unpackedAll = true;
        else if (done != LZMA_OK)
            return unpackingFailed(done);
    }
    return buffer.size() - stream.avail_out;
}

Failure ByteSource::Private::unpackingFailed(lzma_ret why) const
{
    const QString detail = QStringLiteral("lzma_ret %1 at byte %2").arg(why).arg(taken - qint64(inputEnd - inputStart));
    switch (why) {
    case LZMA_BUF_ERROR: // asked to finish, and the stream is not finished
        return fail("exchange.truncated",
                    QCoreApplication::translate("Exchange", "“%1” ends in the middle: it was not copied or downloaded "
                                                            "completely. Fetch it again.")
                        .arg(name),
                    {}, detail);
    case LZMA_MEM_ERROR:
    case LZMA_MEMLIMIT_ERROR:
        return fail("exchange.needsTooMuchMemory",
                    QCoreApplication::translate("Exchange", "“%1” needs too much memory to be unpacked here. Unpack it "
                                                            "yourself, and import what comes out.")
                        .arg(name),
                    {}, detail);
    default:
        return fail("exchange.damaged",
                    QCoreApplication::translate("Exchange", "“%1” is damaged and cannot be unpacked. Fetch it again.")
                        .arg(name),
                    {}, detail);
    }
}

ByteSource::ByteSource(std::unique_ptr<Private> parts) : d(std::move(parts)) {}
ByteSource::ByteSource(ByteSource &&) noexcept = default;
ByteSource &ByteSource::operator=(ByteSource &&) noexcept = default;
ByteSource::~ByteSource() = default;

Result<ByteSource> ByteSource::open(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (!info.exists()) {
        return fail(
            "exchange.fileMissing",
            QCoreApplication::translate("Exchange", "There is no file “%1”. Check its name and folder.").arg(path),
            QStringLiteral("path"));
    }
    if (info.isDir())
        return fail("exchange.isFolder",
                    QCoreApplication::translate("Exchange", "“%1” is a folder. Choose the file in it.").arg(name),
                    QStringLiteral("path"));

    auto parts = std::make_unique<Private>();
    parts->file.setFileName(path);
    parts->name = name;
    if (!parts->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail("exchange.notReadable",
                    QCoreApplication::translate("Exchange", "“%1” may not be read. Check its rights, and that no other "
                                                            "program holds it.")
                        .arg(name),
                    QStringLiteral("path"), parts->file.errorString());
    }
    if (auto filled = parts->fill(); !filled)
        return Failure(filled.error());
    const bool packed =
        parts->inputEnd >= xzMagic.size() && std::equal(xzMagic.begin(), xzMagic.end(), parts->input.begin());
    if (packed) {
        if (auto started = parts->startUnpacking(); !started)
            return Failure(started.error());
    }
    return ByteSource(std::move(parts));
}

Result<size_t> ByteSource::read(std::span<char> buffer)
{
    return d->packed ? d->unpack(buffer) : d->readPlain(buffer);
}

qint64 ByteSource::bytesTaken() const
{
    return d->taken;
}

qint64 ByteSource::fileSize() const
{
    return d->file.size();
}

} // namespace shopdesk::exchange
