// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// A password that one person chooses for another: typed twice, or suggested and then shown once, to be handed over. It is
/// never kept as a draft.
class ChosenPassword : public QWidget
{
    Q_OBJECT
public:
    /// @p personName gives who it is for.
    explicit ChosenPassword(std::function<QString()> personName, QWidget *parent = nullptr);

    QString password() const;
    /// True where it may be used; else says why not.
    bool validate();
    void showError(const Error &error);
    /// Forgets what was typed or suggested.
    void clear();
    Form *form() const { return m_form; }
    QString suggestion() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void suggest();
    void showSuggestion(const QString &password);

    Form *m_form;
    QPushButton *m_suggest;
    QWidget *m_suggested;
    QLabel *m_suggestedText;
    QLabel *m_suggestion;
    QPushButton *m_copy;
    bool m_suggesting = false;
};

} // namespace shopdesk::ui
