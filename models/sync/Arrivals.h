// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/KnownDocuments.h"

#include <map>
#include <set>

namespace shopdesk::sync {

/// The roots that came from elsewhere and were changed by it, by table.
using ArrivedRows = std::map<QString, std::set<qint64>>;

/// What an area does after documents have come, in the same transaction: derive anew what it derives, and raise the tasks
/// that its rules ask for where two devices did not know of each other. Sync knows no area; the program hands the rules in.
using ArrivalRule = void (*)(store::UnitOfWork &work, const ArrivedRows &rows);

/// Two records that must not have the same in one column, and have it since they came from different devices.
struct Clash
{
    QString table;
    QString column;
    QString value;
    qint64 kept = 0;    ///< row that keeps the value: the one with the smaller id
    qint64 renamed = 0; ///< row that got a suffix to it
    DocumentName root;  ///< of the renamed row
};

/// Takes documents into the file, in one transaction of the caller's.
///
/// What refers to something that is not there waits for it; what cannot be read or breaks a rule of the schema is set aside
/// with its reason; nothing stops the others. Taking the same documents once more changes nothing.
class Arrivals
{
public:
    /// @p waitFor: which records that are not there are waited for.
    Arrivals(store::UnitOfWork &work, const Shapes &shapes, References waitFor = References::All);

    void take(std::vector<Arriving> documents);
    /// After everything has been taken: lets the areas look after it, and sees to it that what is as the server has it is
    /// not sent back.
    void finish(std::span<const ArrivalRule> rules);

    int taken() const { return m_taken; }
    int setAsideCount() const { return m_setAside; }

private:
    struct Candidate
    {
        Arriving arriving;
        ReadDocument read;
        std::vector<RowName> references;
    };

    std::vector<Candidate> read(std::vector<Arriving> documents);
    std::vector<Candidate> ready(std::vector<Candidate> candidates);
    bool isThere(const RowName &row);
    void apply(const std::vector<Candidate> &candidates);
    /// Whether it was taken; one that was not has been set aside.
    bool applyOne(const Candidate &candidate);
    std::optional<Refusal> applyVersion(const Candidate &candidate);
    std::optional<Refusal> applyEntry(const Candidate &candidate);
    void eraseWords(const DocumentName &name, const QJsonObject &mine, const QJsonObject &theirs);
    std::optional<Refusal> applyFields(const Candidate &candidate);
    void mergeLeaf(const Candidate &candidate, const QJsonObject &document);
    void takeDeletion(const Arriving &arriving);
    void followClocks();
    /// @p before: what the file holds now.
    void write(const DocumentName &name, const std::optional<QJsonObject> &before, const QJsonObject &content);
    void refuse(const Arriving &arriving, const Refusal &refusal, const QString &waitsFor = {});

    store::UnitOfWork &m_work;
    const Shapes &m_shapes;
    const References m_waitFor;
    struct Applied
    {
        DocumentName name;
        QJsonObject theirs;     ///< what the server has
        bool isCertain = false; ///< the file was written as the server has it, and nothing changes it after that
    };
    std::vector<Applied> m_applied;
    std::vector<RowName> m_newRows;
    std::vector<Clash> m_clashes;
    ArrivedRows m_rows;
    int m_taken = 0;
    int m_setAside = 0;
};

} // namespace shopdesk::sync
