// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace shopdesk::ui {

/// The one field of the counter, which has the keyboard all the time: for scans and searches, and in between for a
/// quantity, a price, an amount. What there is to choose from stands below it, for arrows and Enter: the page places that list,
/// which gives way where there is little room.
class CounterPrompt : public QWidget
{
    Q_OBJECT
public:
    struct Choice
    {
        QString title;
        QString detail = {};
        QString figure = {};
    };
    struct Question
    {
        QString title;
        QString placeholder = {};
        QString text = {};
        QString hint = {};
        std::function<void(const QString &text)> typed = {};
        std::function<void(const QString &text)> entered; ///< Enter with no choice made
        std::function<void(int choice)> chosen = {};
        std::function<void()> left = {}; ///< Esc
        /// Arrows, plus and minus in the empty field belong to the lines of the sale.
        bool movesLines = false;
        /// What is asked for is a code: a scan is the answer.
        bool takesScans = false;
    };

    explicit CounterPrompt(QWidget *parent = nullptr);

    void ask(const Question &question);
    const Question &question() const { return m_question; }
    /// The first is chosen by Enter where @p preselects.
    void setChoices(const std::vector<Choice> &choices, bool preselects = true);
    bool hasChoices() const;
    int currentChoice() const;
    /// What a choice among those that are shown now means.
    void setChosen(std::function<void(int choice)> chosen) { m_question.chosen = std::move(chosen); }
    void setTitle(const QString &title);
    /// What is wrong, beside the field.
    void complain(const QString &text);
    bool isComplaining() const { return m_isComplaining; }
    QString note() const;
    QLineEdit *field() const { return m_field; }
    QListWidget *choices() const { return m_choices; }
    void clear();
    void retranslate();

signals:
    void lineMoved(int by);
    void quantityStepped(int by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool takeKey(int key, const QString &text);
    void enter();
    void choose(int row);
    void moveChoice(int by);
    void showNote(const QString &text, bool isComplaint);
    void tint();

    Question m_question;
    QLabel *m_title;
    QLineEdit *m_field;
    QLabel *m_note;
    QListWidget *m_choices;
    bool m_isComplaining = false;
};

} // namespace shopdesk::ui
