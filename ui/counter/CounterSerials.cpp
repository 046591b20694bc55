// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which pieces are sold, of articles whose pieces have serial numbers.
#include "ui/counter/CounterPane.h"

#include "orders/CounterSerials.h"

namespace shopdesk::ui {

/// Asks for the next number that a line lacks; false where it lacks none.
bool CounterPane::askMissingSerial(int line)
{
    const auto &lines = m_desk->sums().lines;
    const auto index = static_cast<size_t>(std::max(line, 0));
    if (index >= lines.size() || !lines[index].lacksSerials())
        return false;
    askSerial(index);
    return true;
}

bool CounterPane::askAnyMissingSerial()
{
    for (int i = 0; i < static_cast<int>(m_desk->sums().lines.size()); ++i) {
        if (askMissingSerial(i)) {
            touchLine(i);
            return true;
        }
    }
    return false;
}

void CounterPane::askSerials()
{
    if (m_line >= 0)
        askSerial(static_cast<size_t>(m_line));
}

void CounterPane::askSerial(size_t line)
{
    const orders::CounterSums::Line &now = m_desk->sums().lines[line];
    const Formats &formats = workbench().formats;
    const qint64 wanted = now.serialsWanted;
    const qint64 next = std::min<qint64>(now.serials.size() + 1, wanted);
    CounterPrompt::Question question;
    question.title =
        wanted == 1
            ? tr("Serial number of “%1”").arg(now.title)
            : tr("Serial number of “%1”, piece %2 of %3").arg(now.title, formats.number(next), formats.number(wanted));
    question.placeholder = tr("Scan or type it");
    question.hint = now.serials.isEmpty() ? tr("Esc leaves it for later; before it is paid it has to be here.")
                                          : tr("The arrows choose one that is wrong, and Enter takes it out.");
    question.takesScans = true;
    question.left = [this] { askNext(); };
    const LineMark mark{line, m_desk->sale().lines[line].variant};
    const auto then = [this, line](const Result<void> &done) {
        if (!done)
            complain(done.error());
        else if (!askMissingSerial(static_cast<int>(line)))
            askNext();
    };
    question.entered = [this, mark, then](const QString &text) {
        if (text.trimmed().isEmpty())
            return;
        m_desk->change(
            [mark, text](store::Connection &connection, orders::CounterSale &sale) -> Result<void> {
                const auto still = onLine(mark, [](orders::CounterLine &) {});
                if (auto there = still(connection, sale); !there)
                    return there;
                return orders::nameSerial(connection, sale, mark.index, text);
            },
            then);
    };
    question.chosen = [this, mark, then, serials = now.serials](int row) {
        m_desk->change(
            onLine(mark, [serial = serials[row]](orders::CounterLine &changed) { changed.serials.removeOne(serial); }),
            then);
    };
    m_prompt->ask(question);
    std::vector<CounterPrompt::Choice> choices;
    for (const QString &serial : now.serials)
        choices.push_back({serial});
    m_prompt->setChoices(choices, false);
}

} // namespace shopdesk::ui
