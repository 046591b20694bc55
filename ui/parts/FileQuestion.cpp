// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FileQuestion.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace shopdesk::ui {

namespace {

/// A bare file name is suggested among the person's documents.
QString startingPath(const QString &suggested)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (suggested.isEmpty())
        return documents;
    return QDir::isAbsolutePath(suggested) ? suggested : QDir(documents).filePath(suggested);
}

} // namespace

QString askFileInDialog(QWidget *parent, const FileQuestion &question)
{
    const QString start = startingPath(question.suggested);
    switch (question.kind) {
    case FileQuestion::Kind::Open:
        return QFileDialog::getOpenFileName(parent, question.title, start, question.filter);
    case FileQuestion::Kind::Save:
        return QFileDialog::getSaveFileName(parent, question.title, start, question.filter);
    case FileQuestion::Kind::Folder:
        return QFileDialog::getExistingDirectory(parent, question.title, start);
    }
    return {};
}

} // namespace shopdesk::ui
