// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/MessageCard.h"

#include "ui/parts/LinkButton.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr int inset = measure::gap6; ///< by which a message stands away from the other side's edge
} // namespace

MessageCard::MessageCard(const tickets::Message &message, const QString &customer, const Formats &formats,
                         QWidget *parent)
    : QWidget(parent), m_message(message), m_formats(formats), m_head(new QLabel(this)), m_body(new QLabel(this))
{
    const bool isTheirs = message.author == tickets::Author::Customer;
    m_head->setText(headText(customer));
    m_head->setToolTip(m_formats.instant(message.at));
    m_body->setText(message.body.isEmpty() ? tr("The words were erased.") : message.body);
    for (QLabel *label : {m_head, m_body}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap3 + (isTheirs ? 0 : inset), measure::gap2,
                               measure::gap3 + (isTheirs ? inset : 0), measure::gap2);
    layout->setSpacing(2);
    layout->addWidget(m_head);
    layout->addWidget(m_body);
    addFiles(*layout);
    addFolded(*layout, tr("Quoted text"), message.quoted, Qt::PlainText);
    addFolded(*layout, tr("As it was laid out"), message.html, Qt::RichText);
    addSending(*layout);
    tint();
}

void MessageCard::addFiles(QVBoxLayout &layout)
{
    for (const tickets::Attachment &file : m_message.files) {
        const QString size = file.size > 0 ? locale().formattedDataSize(file.size, 1) : tr("on its way");
        const QString text = QStringLiteral("%1 · %2").arg(file.name, size);
        auto *link = new LinkButton(text, this);
        link->setToolTip(tr("Save this file"));
        link->setAccessibleName(tr("Save the file %1").arg(file.name));
        connect(link, &LinkButton::clicked, this, [this, file] { emit fileWanted(file.id, file.name); });
        layout.addWidget(link, 0, Qt::AlignLeft);
    }
}

void MessageCard::addFolded(QVBoxLayout &layout, const QString &title, const QString &text, Qt::TextFormat format)
{
    if (text.isEmpty())
        return;
    auto *link = new LinkButton(title, this);
    auto *folded = new QLabel(this);
    folded->setTextFormat(format);
    folded->setWordWrap(true);
    folded->setTextInteractionFlags(Qt::TextSelectableByMouse);
    folded->hide();
    connect(link, &LinkButton::clicked, this, [folded, text] {
        folded->setText(text); // only now: most are never looked at
        folded->setVisible(folded->isHidden());
    });
    layout.addWidget(link, 0, Qt::AlignLeft);
    layout.addWidget(folded);
}

void MessageCard::addSending(QVBoxLayout &layout)
{
    if (m_message.problem.isEmpty() && m_message.sending != QLatin1String("failed"))
        return;
    auto *said = new QLabel(m_message.problem.isEmpty() ? tr("This was not sent.") : m_message.problem, this);
    said->setWordWrap(true);
    setInk(*said, Colours::of(palette()).warning);
    layout.addWidget(said);
    if (m_message.sending == QLatin1String("sent") || m_message.body.isEmpty())
        return;
    auto *again = new LinkButton(tr("Send again"), this);
    connect(again, &LinkButton::clicked, this, [this] { emit sendAgainWanted(m_message.id); });
    layout.addWidget(again, 0, Qt::AlignLeft);
}

/// What becomes of a mail of ours.
static QString sendingWord(const QString &sending)
{
    if (sending == QLatin1String("queued"))
        return MessageCard::tr("waits to be sent");
    if (sending == QLatin1String("sending"))
        return MessageCard::tr("is being sent");
    if (sending == QLatin1String("sent"))
        return MessageCard::tr("sent");
    if (sending == QLatin1String(tickets::elsewhere))
        return MessageCard::tr("waits for another computer");
    return sending == QLatin1String("failed") ? MessageCard::tr("not sent") : QString();
}

QString MessageCard::headText(const QString &customer) const
{
    const bool isTheirs = m_message.author == tickets::Author::Customer;
    QStringList parts;
    if (m_message.visibility == tickets::Visibility::Internal)
        parts << tr("Note for colleagues");
    parts << (isTheirs ? (customer.isEmpty() ? tr("Customer") : customer)
                       : (m_message.person.isEmpty() ? QStringLiteral("Shopdesk") : m_message.person));
    if (m_message.visibility == tickets::Visibility::Public)
        parts << stateLook(tickets::keyOf(m_message.channel)).word;
    parts << m_formats.relative(m_message.at);
    if (!m_message.ticketNumber.isEmpty())
        parts << m_message.ticketNumber;
    if (const QString word = sendingWord(m_message.sending); !word.isEmpty())
        parts << word;
    if (m_message.isCopy)
        parts << tr("copy");
    return parts.join(QStringLiteral(" · "));
}

QColor MessageCard::ground() const
{
    if (m_message.visibility == tickets::Visibility::Internal)
        return pillColours(Tone::Warning, palette()).background;
    const Colours &colours = Colours::of(palette());
    return m_message.author == tickets::Author::Customer ? colours.hover : colours.accentSoft;
}

void MessageCard::tint()
{
    const bool isNote = m_message.visibility == tickets::Visibility::Internal;
    setInk(*m_head, isNote ? pillColours(Tone::Warning, palette()).text : palette().color(QPalette::Text));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 0.9);
    m_head->setFont(strong);
    setInk(*m_body, m_message.body.isEmpty() ? Colours::of(palette()).muted : palette().color(QPalette::Text));
}

void MessageCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground());
    const bool isTheirs = m_message.author == tickets::Author::Customer;
    painter.drawRoundedRect(rect().adjusted(isTheirs ? 0 : inset, 0, isTheirs ? -inset : 0, 0), measure::radius,
                            measure::radius);
}

void MessageCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

} // namespace shopdesk::ui
