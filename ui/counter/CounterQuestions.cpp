// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the field of the counter asks for while a sale is rung up: articles, and what is changed about them.
#include "orders/Limits.h"
#include "ui/counter/CounterPane.h"

#include <QLineEdit>
#include <QRegularExpression>

namespace shopdesk::ui {

namespace {

constexpr qint64 mostPieces = 1'000'000;

std::optional<qint64> piecesIn(const QString &text)
{
    bool isNumber = false;
    const qint64 pieces = text.normalized(QString::NormalizationForm_KC).trimmed().toLongLong(&isNumber);
    return isNumber && pieces >= 1 && pieces <= mostPieces ? std::optional(pieces) : std::nullopt;
}

} // namespace

void CounterPane::askNext()
{
    m_held.clear();
    enableActions();
    m_times = 1;
    CounterPrompt::Question question;
    question.title = tr("Scan or search");
    question.placeholder = tr("Barcode, SKU or a part of the name");
    question.typed = [this](const QString &text) { typeNext(text); };
    question.entered = [this](const QString &text) { enterNext(text); };
    question.left = [this] {
        m_times = 1;
        m_prompt->setTitle(tr("Scan or search"));
        m_prompt->clear();
    };
    question.movesLines = true;
    m_prompt->ask(question);
}

void CounterPane::typeNext(const QString &text)
{
    // "3*": the next article counts three times.
    static const QRegularExpression times(QStringLiteral("^\\s*(\\d+)\\s*[*×＊]$"));
    // What was typed before is searched for no longer.
    ++m_searchNumber;
    m_search = {};
    const auto match = times.match(text);
    if (!match.hasMatch()) {
        m_prompt->setChoices({});
        m_search = [this, text] { searchNext(text, false); };
        m_soon.start();
        return;
    }
    m_prompt->clear();
    const auto pieces = piecesIn(match.captured(1));
    if (!pieces) {
        m_prompt->complain(tr("Enter a quantity from 1 to %1.").arg(workbench().formats.number(mostPieces)));
        return;
    }
    m_times = *pieces;
    m_prompt->setTitle(tr("%1 × – scan or search").arg(workbench().formats.number(m_times)));
}

qint64 CounterPane::takeTimes()
{
    if (m_times != 1)
        m_prompt->setTitle(tr("Scan or search"));
    return std::exchange(m_times, 1);
}

/// What was typed whole is a code first, and words only where no article has it.
void CounterPane::enterNext(const QString &text)
{
    m_search = {};
    if (text.trimmed().isEmpty())
        return;
    scanCode(text.trimmed(), true);
}

void CounterPane::scanCode(const QString &code, bool mayBeWords)
{
    const qint64 times = takeTimes();
    m_desk->scan(
        code, times,
        [this, times](const std::vector<catalog::ScanCandidate> &found, const QString &serial) {
            if (found.size() == 1) {
                addOffShelf(found.front(), times, serial);
                return;
            }
            m_times = times;
            choose(found, serial);
        },
        [this, code, times, mayBeWords](const Result<void> &done) {
            const bool isUnknown = !done && done.error().code == QLatin1String("catalog.barcodeNotFound");
            if (isUnknown && mayBeWords) {
                m_times = times;
                searchNext(code, true);
                return;
            }
            if (isUnknown) {
                tellCard(code, {done.error().code, tr("%1 Search for the article by a part of its name, or have its "
                                                      "code entered among the products.")
                                                       .arg(done.error().message)});
                return;
            }
            if (done && m_prompt->question().movesLines)
                m_prompt->clear();
            added(done);
        });
}

void CounterPane::searchNext(const QString &text, bool takesOnly)
{
    const orders::OrderDraft buyer{.store = m_desk->store(), .member = m_desk->sale().member};
    workbench()
        .store
        .read([text, buyer](store::Connection &connection) { return orders::searchVariants(connection, text, buyer); })
        .then(this, [this, text, takesOnly,
                     number = ++m_searchNumber](const Result<std::vector<catalog::VariantFound>> &found) {
            if (number != m_searchNumber || !m_prompt->question().movesLines)
                return;
            if (!found) {
                complain(found.error());
                return;
            }
            if (takesOnly && found->empty()) {
                complain({QStringLiteral("catalog.barcodeNotFound"),
                          tr("Nothing here is called or coded “%1”. Try a part of its name, or have it entered among "
                             "the products.")
                              .arg(text.left(64))});
                return;
            }
            std::vector<catalog::ScanCandidate> candidates;
            for (const catalog::VariantFound &each : *found)
                candidates.push_back({.found = each, .quantity = 1, .price = {}, .grams = {}});
            if (takesOnly && candidates.size() == 1) {
                m_prompt->clear();
                addArticle(candidates.front(), takeTimes());
                return;
            }
            std::vector<CounterPrompt::Choice> choices;
            for (const catalog::VariantFound &each : *found)
                choices.push_back({each.title, each.sku, workbench().formats.money(each.price)});
            // Enter means the code as it was typed until somebody has chosen with the arrows.
            m_prompt->setChoices(choices, takesOnly);
            m_prompt->setChosen([this, candidates](int row) {
                m_prompt->clear();
                addArticle(candidates[static_cast<size_t>(row)], takeTimes());
            });
        });
}

void CounterPane::addArticle(const catalog::ScanCandidate &article, qint64 times, const QString &serial,
                             const std::optional<Actor> &approved)
{
    m_desk->add(
        article, times, [this](const Result<void> &done) { added(done); }, serial, approved);
}

/// Whoever may decide on prices is asked, anybody else needs somebody who may.
void CounterPane::addOffShelf(const catalog::ScanCandidate &article, qint64 times, const QString &serial)
{
    workbench()
        .store
        .read([variant = article.found.variant](store::Connection &connection) {
            return orders::offShelfQuestion(connection, variant, Instant::now());
        })
        .then(this, [this, article, times, serial](const Result<QString> &sentence) {
            if (!sentence) {
                askOrComplain(sentence.error(), [this, article, times, serial](const Actor &allowed) {
                    addArticle(article, times, serial, allowed);
                });
            } else if (sentence->isEmpty()) { // it has just come onto the shelf
                addArticle(article, times, serial);
            } else {
                askOffShelf(*sentence, article, times, serial);
            }
        });
}

void CounterPane::askOffShelf(const QString &sentence, const catalog::ScanCandidate &article, qint64 times,
                              const QString &serial)
{
    CounterPrompt::Question question;
    question.title = tr("Sell it anyway?");
    question.hint = sentence;
    question.entered = [](const QString &) {};
    question.left = [this] { askNext(); };
    question.chosen = [this, article, times, serial](int row) {
        askNext();
        if (row == 1)
            addArticle(article, times, serial);
    };
    m_prompt->ask(question);
    m_prompt->setChoices({{tr("Leave it out")},
                          {tr("Sell it anyway"), article.found.sku, workbench().formats.money(article.found.price)}});
}

/// What was added may need to say which piece it is.
void CounterPane::added(const Result<void> &done)
{
    if (done)
        askMissingSerial(m_line);
    else
        said(done);
}

/// A scan that may mean several things.
void CounterPane::choose(const std::vector<catalog::ScanCandidate> &found, const QString &serial)
{
    CounterPrompt::Question question;
    question.title = tr("Which one is it?");
    question.hint =
        tr("This code belongs to more than one article. Choose with the arrows and Enter, or leave with Esc.");
    question.entered = [](const QString &) {};
    question.left = [this] { askNext(); };
    question.chosen = [this, found, serial, times = m_times](int row) {
        askNext();
        const catalog::ScanCandidate &article = found[static_cast<size_t>(row)];
        if (article.found.onShelf)
            addArticle(article, times, serial);
        else
            addOffShelf(article, times, serial);
    };
    m_prompt->ask(question);
    std::vector<CounterPrompt::Choice> choices;
    for (const catalog::ScanCandidate &each : found) {
        const QString pieces =
            each.quantity > 1 ? tr("%1 pieces").arg(workbench().formats.number(each.quantity)) : QString();
        choices.push_back({each.found.title,
                           pieces.isEmpty() ? each.found.sku : tr("%1 · %2").arg(each.found.sku, pieces),
                           workbench().formats.money(each.price.value_or(each.found.price * each.quantity))});
    }
    m_prompt->setChoices(choices);
}

CounterPane::LineMark CounterPane::markedLine() const
{
    const auto index = static_cast<size_t>(std::max(m_line, 0));
    const auto &lines = m_desk->sale().lines;
    return {index, index < lines.size() ? lines[index].variant : catalog::VariantId()};
}

CounterDesk::Edit CounterPane::onLine(const LineMark &line, std::function<void(orders::CounterLine &)> edit)
{
    return [line, edit = std::move(edit)](store::Connection &, orders::CounterSale &sale) -> Result<void> {
        if (line.index >= sale.lines.size() || sale.lines[line.index].variant != line.variant)
            return fail("orders.lineGone", tr("This line is gone. Choose another."));
        edit(sale.lines[line.index]);
        return {};
    };
}

void CounterPane::askQuantity()
{
    if (m_line < 0)
        return;
    const orders::CounterSums::Line &line = m_desk->sums().lines[static_cast<size_t>(m_line)];
    CounterPrompt::Question question;
    question.title = tr("Quantity of “%1”").arg(line.title);
    question.text = QString::number(line.quantity);
    question.left = [this] { askNext(); };
    question.entered = [this, mark = markedLine()](const QString &text) {
        const auto pieces = piecesIn(text);
        if (!pieces) {
            m_prompt->complain(tr("Enter a quantity from 1 to %1.").arg(workbench().formats.number(mostPieces)));
            return;
        }
        m_desk->change(onLine(mark, [pieces](orders::CounterLine &changed) { changed.quantity = *pieces; }),
                       [this](const Result<void> &done) {
                           if (done)
                               askNext();
                           added(done);
                       });
    };
    m_prompt->ask(question);
}

void CounterPane::stepQuantity(int by)
{
    if (m_line < 0)
        return;
    if (m_desk->sums().lines[static_cast<size_t>(m_line)].quantity + by < 1) {
        m_prompt->complain(tr("One is the least. Delete removes the line."));
        return;
    }
    m_desk->change(onLine(markedLine(), [by](orders::CounterLine &line) { line.quantity += by; }),
                   [this](const Result<void> &done) { added(done); });
}

void CounterPane::askPrice()
{
    if (m_line < 0)
        return;
    const Currency &currency = workbench().formats.currency();
    const orders::CounterSums::Line &line = m_desk->sums().lines[static_cast<size_t>(m_line)];
    CounterPrompt::Question question;
    question.title = tr("Price of one “%1”").arg(line.title);
    question.text = toPlainText(line.unitPrice, currency);
    question.hint = tr("Usually %1. Empty takes that again.").arg(workbench().formats.money(line.usualPrice));
    question.left = [this] { askNext(); };
    question.entered = [this, currency, mark = markedLine()](const QString &text) {
        if (text.trimmed().isEmpty()) {
            reduce(onLine(mark, [](orders::CounterLine &changed) { changed.unitPrice.reset(); }));
            return;
        }
        const Result<Money> price = parseMoney(text, currency);
        if (!price)
            m_prompt->complain(price.error().message);
        else
            reduce(onLine(mark, [price = *price](orders::CounterLine &changed) { changed.unitPrice = price; }));
    };
    m_prompt->ask(question);
}

void CounterPane::askDiscount(bool ofLine)
{
    if (m_line < 0 || m_stage != CounterStage::Selling)
        return;
    const Currency &currency = workbench().formats.currency();
    const auto &sale = m_desk->sale();
    const orders::Reduction now = ofLine ? sale.lines[static_cast<size_t>(m_line)].discount : sale.discount;
    CounterPrompt::Question question;
    question.title = ofLine ? tr("Discount on “%1”").arg(m_desk->sums().lines[static_cast<size_t>(m_line)].title)
                            : tr("Discount on the whole sale");
    question.hint =
        tr("An amount such as %1, or a share such as 10%. Empty takes it away.").arg(toPlainText({250}, currency));
    if (!now.isNothing())
        question.text = now.share ? QLocale().toString(*now.share / 100.0, 'g', 5) + QLatin1Char('%')
                                  : toPlainText(now.amount, currency);
    question.left = [this] { askNext(); };
    question.entered = [this, currency, ofLine, mark = markedLine()](const QString &text) {
        Result<orders::Reduction> discount = orders::Reduction();
        if (!text.trimmed().isEmpty())
            discount = orders::parseReduction(text, currency);
        if (!discount)
            m_prompt->complain(discount.error().message);
        else if (ofLine)
            reduce(onLine(mark, [discount = *discount](orders::CounterLine &line) { line.discount = discount; }));
        else
            reduce([discount = *discount](store::Connection &, orders::CounterSale &changed) -> Result<void> {
                changed.discount = discount;
                return {};
            });
    };
    m_prompt->ask(question);
}

/// What goes beyond what the person may give can be allowed by somebody else on the spot.
void CounterPane::reduce(const CounterDesk::Edit &edit)
{
    const auto then = [this](const Result<void> &done) { done ? askNext() : said(done); };
    m_desk->reduce(edit, [this, edit, then](const Result<void> &done) {
        if (done)
            askNext();
        else
            askOrComplain(done.error(),
                          [this, edit, then](const Actor &allowed) { m_desk->allow(allowed, edit, then); });
    });
}

void CounterPane::removeLine()
{
    if (m_held.empty()) {
        if (m_line >= 0)
            m_desk->removeLine(static_cast<size_t>(m_line));
        return;
    }
    const int row = m_prompt->currentChoice();
    if (row < 0)
        return;
    const orders::HeldSaleId id = m_held[static_cast<size_t>(row)].id;
    workbench()
        .store.write([id](store::UnitOfWork &work) { return orders::discardHeldSale(work, id); })
        .then(this, [this](const Result<void> &done) {
            m_desk->readHeldCount();
            if (done)
                askRecall();
            else
                said(done);
        });
}

} // namespace shopdesk::ui
