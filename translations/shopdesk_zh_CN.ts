<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActivityDialog</name>
    <message>
        <source>No rule gives points for this now.</source>
        <translation>目前没有对此发放积分的规则。</translation>
    </message>
    <message>
        <source>The score was counted before.</source>
        <translation>该得分此前已计入。</translation>
    </message>
    <message>
        <source>%1 points count for the tier.</source>
        <translation>%1 分计入等级得分。</translation>
    </message>
</context>
<context>
    <name>Actor</name>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
</context>
<context>
    <name>AuditTrail</name>
    <message>
        <source>The trail was tampered with at entry %1 (%2, %3). What stands before it is whole.</source>
        <translation>审计记录在第 %1 条处被篡改（%2，%3）。在它之前的记录是完整的。</translation>
    </message>
    <message>
        <source>The end of the trail was cut off after entry %1.</source>
        <translation>审计记录在第 %1 条之后被截断。</translation>
    </message>
    <message>
        <source>The trail of device %1 has lost its end.</source>
        <translation>设备 %1 的审计记录丢失了结尾。</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>%1 could not be written. Choose a folder that exists and that you may write to.</source>
        <translation>无法写入 %1。请选择一个存在且您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Cancelled; no backup was made.</source>
        <translation>已取消，没有生成备份。</translation>
    </message>
    <message>
        <source>The backup %1 is damaged. Choose another one.</source>
        <translation>备份 %1 已损坏。请选择另一个备份。</translation>
    </message>
    <message>
        <source>There is no backup %1. Check the name.</source>
        <translation>没有备份 %1。请检查名称。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 refer to rows of %2 that are not there.</source>
        <translation>
            <numerusform>%1 中有 %n 行引用了 %2 中不存在的行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may not restore a backup. Ask someone who may change the shop&apos;s settings to do it.</source>
        <translation>%1 无权恢复备份。请由有权更改店铺设置的人操作。</translation>
    </message>
</context>
<context>
    <name>BenefitsSheet</name>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>What our members get</source>
        <translation>会员权益</translation>
    </message>
    <message>
        <source>Version %1, from %2 on</source>
        <translation>版本 %1，自 %2 起</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>无法写入文件。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>Putting products back as they were</source>
        <translation>正在恢复商品</translation>
    </message>
    <message numerus="yes">
        <source>Changing %Ln product(s)</source>
        <translation>
            <numerusform>正在修改 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>no category</source>
        <translation>无分类</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>不计税</translation>
    </message>
    <message>
        <source>on the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>off the shelf</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>%1 will change</source>
        <translation>%1 个将改变</translation>
    </message>
    <message>
        <source>%1 are like this already</source>
        <translation>%1 个已是如此</translation>
    </message>
    <message>
        <source>%1 cannot be changed</source>
        <translation>%1 个无法修改</translation>
    </message>
    <message>
        <source>Whatever comes out</source>
        <translation>按计算结果</translation>
    </message>
    <message>
        <source>.00, the nearest</source>
        <translation>最接近的 .00</translation>
    </message>
    <message>
        <source>.90, the nearest</source>
        <translation>最接近的 .90</translation>
    </message>
    <message>
        <source>.95, the nearest</source>
        <translation>最接近的 .95</translation>
    </message>
    <message>
        <source>.99, the nearest</source>
        <translation>最接近的 .99</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>已修改 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) could not be changed</source>
        <translation>
            <numerusform>%Ln 个商品无法修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) as before</source>
        <translation>
            <numerusform>已恢复 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed since and left as they are now</source>
        <translation>
            <numerusform>%Ln 个商品之后又有改动，保持现状</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>The opening hours never come to that much time. Enter more hours, or fewer days on which it is closed.</source>
        <translation>营业时间始终凑不够这么长的时间。请增加营业时间，或减少休息日。</translation>
    </message>
    <message>
        <source>These opening hours are gone. Choose others.</source>
        <translation>该营业时间已不存在。请选择其他营业时间。</translation>
    </message>
    <message>
        <source>Give the opening hours a name.</source>
        <translation>请填写营业时间的名称。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符，请缩短。</translation>
    </message>
    <message>
        <source>There are opening hours “%1”. Enter another name.</source>
        <translation>已有营业时间“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>Hours end after they begin, and do not overlap each other.</source>
        <translation>每段时间的结束须晚于开始，且各段不能重叠。</translation>
    </message>
    <message>
        <source>Nobody would ever be there, and no deadline would ever end. Enter hours for one day of the week at least.</source>
        <translation>这样将始终无人在岗，任何时限都不会到期。请至少为一周中的一天填写营业时间。</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>These opening hours hold where nothing else is said. Change them instead.</source>
        <translation>未另行指定时均使用此营业时间，不能归档。请改为修改其内容。</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>form of a date</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>ddd</source>
        <comment>form of a date</comment>
        <translation>ddd</translation>
    </message>
    <message>
        <source>%1: closed</source>
        <comment>days</comment>
        <translation>%1：休息</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between days</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: paused, does not count</source>
        <comment>day and hours</comment>
        <translation>%1：暂停，不计时</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day and hours, time</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>→ due %1 %2</source>
        <comment>day, time</comment>
        <translation>→ 截止 %1 %2</translation>
    </message>
    <message>
        <source>“%1” is not understood. Write a day on each line, such as 2026-12-25 Christmas, or 2026-12-24 9:00–13:00 Christmas Eve.</source>
        <translation>无法识别“%1”。请每行写一天，如 2026-12-25 圣诞节，或 2026-12-24 9:00–13:00 平安夜。</translation>
    </message>
    <message>
        <source>“%1” is not understood. Write hours such as 9:00–12:30, 13:30–18:00.</source>
        <translation>无法识别“%1”。请按 9:00–12:30, 13:30–18:00 的格式书写时间。</translation>
    </message>
    <message>
        <source>%1 and %2 overlap. Write them as one.</source>
        <translation>%1 与 %2 重叠。请合写为一段。</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>A barcode has 1 to %1 characters.</source>
        <translation>条码应为 1 到 %1 个字符。</translation>
    </message>
    <message>
        <source>The last digit of %1 does not match the others, so no scanner would read it. Compare it with the label, or scan it.</source>
        <translation>%1 的末位与其他数字不符，扫描枪读不出来。请与标签核对，或直接扫描。</translation>
    </message>
    <message>
        <source>%1 has the length of a printed barcode, but its last digit does not match the others. Keep it only if it is a code of your own.</source>
        <translation>%1 的长度与印刷条码相同，但末位与其他数字不符。只有店内自编码才应保留。</translation>
    </message>
    <message>
        <source>Stock of %1 in %2 is kept as %3, but its entries add up to %4.</source>
        <translation>%1 在 %2 的库存记为 %3，但各笔记录合计为 %4。</translation>
    </message>
    <message>
        <source>The search index of the products is out of step.</source>
        <translation>商品的搜索索引与数据不一致。</translation>
    </message>
    <message>
        <source>Lists or search show “%1” otherwise than it is.</source>
        <translation>“%1”在列表或搜索中的内容与实际不符。</translation>
    </message>
    <message>
        <source>This category is gone. Choose another.</source>
        <translation>该分类已不存在。请选择其他分类。</translation>
    </message>
    <message>
        <source>Give the category a name.</source>
        <translation>请填写分类名称。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>A category cannot stand in itself. Choose another place for it.</source>
        <translation>分类不能放在自身之下。请选择其他位置。</translation>
    </message>
    <message>
        <source>There is a category “%1” here. Enter another name.</source>
        <translation>此处已有分类“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>There are products or categories in this one. Move them first.</source>
        <translation>该分类下还有商品或子分类。请先移走。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Give the product a name.</source>
        <translation>请填写商品名称。</translation>
    </message>
    <message>
        <source>This tax class is gone. Choose another.</source>
        <translation>该税类已不存在。请选择其他税类。</translation>
    </message>
    <message>
        <source>A product needs an SKU and a price.</source>
        <translation>商品需要 SKU 和价格。</translation>
    </message>
    <message>
        <source>Enter an SKU, the shop&apos;s own short code for it.</source>
        <translation>请填写 SKU，即本店的商品短代码。</translation>
    </message>
    <message>
        <source>Two variants have the SKU “%1”. Give each its own.</source>
        <translation>有两个规格使用 SKU“%1”。请分别设置。</translation>
    </message>
    <message>
        <source>This variant belongs to another product.</source>
        <translation>该规格属于另一商品。</translation>
    </message>
    <message>
        <source>The SKU “%1” belongs to “%2”. Enter another one.</source>
        <translation>SKU“%1”已属于“%2”。请换一个。</translation>
    </message>
    <message>
        <source>Enter an amount from 0 to %1.</source>
        <translation>请输入 0 到 %1 的金额。</translation>
    </message>
    <message>
        <source>The barcode %1 is entered twice. Keep it at one place.</source>
        <translation>条码 %1 填了两次。请只保留一处。</translation>
    </message>
    <message>
        <source>The barcode %1 belongs to “%2” (%3), which is archived. Take it off there, or use another.</source>
        <translation>条码 %1 属于已归档的“%2”（%3）。请先在那里移除，或改用其他条码。</translation>
    </message>
    <message>
        <source>The barcode %1 belongs to “%2” (%3). Take it off there, or use another.</source>
        <translation>条码 %1 已属于“%2”（%3）。请先在那里移除，或改用其他条码。</translation>
    </message>
    <message>
        <source>Enter a number of pieces from 0 to %1.</source>
        <translation>请输入 0 到 %1 的件数。</translation>
    </message>
    <message>
        <source>Give the store a name.</source>
        <translation>请填写门店名称。</translation>
    </message>
    <message>
        <source>This store is gone. Choose another.</source>
        <translation>该门店已不存在。请选择其他门店。</translation>
    </message>
    <message>
        <source>This product is not in the catalogue.</source>
        <translation>商品目录中没有该商品。</translation>
    </message>
    <message>
        <source>No product has the barcode %1.</source>
        <translation>没有条码为 %1 的商品。</translation>
    </message>
    <message>
        <source>No product has the SKU “%1”.</source>
        <translation>没有 SKU 为“%1”的商品。</translation>
    </message>
    <message>
        <source>Enter a quantity other than 0, of at most a thousand million.</source>
        <translation>请输入不为 0 的数量，最多十亿。</translation>
    </message>
    <message>
        <source>Sales and returns are booked by their orders.</source>
        <translation>销售和退货由订单自动记账。</translation>
    </message>
    <message>
        <source>Say in the note why the stock changes.</source>
        <translation>请在备注中说明库存变动的原因。</translation>
    </message>
    <message>
        <source>Give the tax class a name.</source>
        <translation>请填写税类名称。</translation>
    </message>
    <message>
        <source>There is a tax class “%1”. Enter another name.</source>
        <translation>已有税类“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>Enter a rate from 0 to 100 %.</source>
        <translation>请输入 0 到 100 % 的税率。</translation>
    </message>
    <message>
        <source>It is archived. Take it back first.</source>
        <translation>该商品已归档，请先取消归档。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
    <message>
        <source>Choose the products to change.</source>
        <translation>请选择要修改的商品。</translation>
    </message>
    <message>
        <source>Choose what to change.</source>
        <translation>请选择要修改的内容。</translation>
    </message>
    <message>
        <source>This change can no longer be undone; %1 days are the most.</source>
        <translation>此修改已无法撤销，最长保留 %1 天。</translation>
    </message>
    <message>
        <source>This change was undone already.</source>
        <translation>此修改已经撤销。</translation>
    </message>
    <message>
        <source>A case holds 2 to %1 pieces. The code of one piece is a barcode.</source>
        <translation>一箱应为 2 到 %1 件。单件的编码请填在条码中。</translation>
    </message>
    <message>
        <source>Enter 0 to %1 labels for each.</source>
        <translation>每个商品请输入 0 到 %1 张标签。</translation>
    </message>
    <message>
        <source>That would be more than %1 labels. Choose fewer products.</source>
        <translation>标签将超过 %1 张，请少选一些商品。</translation>
    </message>
    <message>
        <source>Give the picture&apos;s bytes in base64.</source>
        <translation>请以 base64 提供图片内容。</translation>
    </message>
    <message>
        <source>This picture is gone. Look at the product again.</source>
        <translation>图片已不存在，请重新查看商品。</translation>
    </message>
    <message>
        <source>This is no complete picture. Choose a PNG, JPEG or WebP file that can be opened.</source>
        <translation>这不是完整的图片。请选择可以打开的 PNG、JPEG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels and %3 KiB. Scale it down to at most %4 pixels a side and %5 KiB.</source>
        <translation>图片为 %1 × %2 像素、%3 KiB。请缩小到每边最多 %4 像素、%5 KiB。</translation>
    </message>
    <message>
        <source>The product has exactly this picture already.</source>
        <translation>该商品已有这张图片。</translation>
    </message>
    <message>
        <source>A product has at most %1 pictures. Remove one first.</source>
        <translation>一个商品最多 %1 张图片，请先移除一张。</translation>
    </message>
    <message>
        <source>The picture %1 belongs to no product.</source>
        <translation>图片 %1 不属于任何商品。</translation>
    </message>
    <message>
        <source>A picture of “%1” is damaged: it is not what its name says.</source>
        <translation>“%1”的一张图片已损坏：内容与其名称不符。</translation>
    </message>
    <message>
        <source>A picture of “%1” has another size than is kept beside it.</source>
        <translation>“%1”的一张图片的尺寸与记录不符。</translation>
    </message>
    <message>
        <source>Prices in %1 cannot end like this. Leave them as computed.</source>
        <translation>%1 的价格不能这样结尾，请保留计算结果。</translation>
    </message>
    <message>
        <source>Enter more than −100 % and at most %1 %.</source>
        <translation>请输入大于 −100 % 且不超过 %1 % 的数。</translation>
    </message>
    <message>
        <source>This amount is more than any price. Enter a smaller one.</source>
        <translation>金额超过任何价格，请输入较小的数。</translation>
    </message>
    <message>
        <source>The price would fall below 0.</source>
        <translation>价格将低于 0。</translation>
    </message>
    <message>
        <source>The price would be too high.</source>
        <translation>价格将过高。</translation>
    </message>
    <message>
        <source>Enter a number of days from %1 to %2.</source>
        <translation>请输入 %1 到 %2 天。</translation>
    </message>
    <message>
        <source>%1 days, %2 pieces, for %3 days</source>
        <comment>lead time, safety stock, cover</comment>
        <translation>%1 天，%2 件，够卖 %3 天</translation>
    </message>
    <message>
        <source>This is no longer proposed for reordering.</source>
        <translation>该商品已不再列入补货建议。</translation>
    </message>
    <message>
        <source>The pattern “%1” cannot be used: %2</source>
        <translation>规则“%1”不可用：%2</translation>
    </message>
    <message>
        <source>write it like 20-24 IIIIIPPPPPC, with I for the item, P for a price or W for a weight, and C at the end.</source>
        <translation>请写成 20-24 IIIIIPPPPPC 的形式：I 为商品，P 为价格或 W 为重量，末位为 C。</translation>
    </message>
    <message>
        <source>prefix and letters must make 13 digits.</source>
        <translation>前缀和字母合计须为 13 位。</translation>
    </message>
    <message>
        <source>the range of prefixes runs backwards or its ends differ in length.</source>
        <translation>前缀范围首尾颠倒，或两端长度不同。</translation>
    </message>
    <message>
        <source>it needs digits of the item, and either a price or a weight.</source>
        <translation>必须有商品位，以及价格或重量之一。</translation>
    </message>
    <message>
        <source>the digits of the value must stand together.</source>
        <translation>数值的各位必须相连。</translation>
    </message>
    <message>
        <source>one point may stand inside of the value.</source>
        <translation>数值中最多有一个小数点。</translation>
    </message>
    <message>
        <source>These are more than %1 patterns. Use ranges of prefixes.</source>
        <translation>规则超过 %1 条，请使用前缀范围。</translation>
    </message>
    <message>
        <source>This brings goods in. Use another reason for what goes out.</source>
        <translation>此原因用于入库，出库请用其他原因。</translation>
    </message>
    <message>
        <source>This takes goods out. Use another reason for what comes in.</source>
        <translation>此原因用于出库，入库请用其他原因。</translation>
    </message>
    <message>
        <source>Only what comes in has a cost. Leave it empty.</source>
        <translation>只有入库才有成本，请留空。</translation>
    </message>
    <message>
        <source>Enter a cost from 0 to %1.</source>
        <translation>请输入 0 到 %1 的成本。</translation>
    </message>
    <message>
        <source>Of %1 in %2, %3 are kept as allocated, but its reservations add up to %4.</source>
        <translation>%1 在 %2 记为已占用 %3，而各预留合计为 %4。</translation>
    </message>
    <message>
        <source>The average cost of %1 in %2 is not what its entries give.</source>
        <translation>%1 在 %2 的平均成本与其库存流水不符。</translation>
    </message>
    <message>
        <source>Whether %1 is counted in %2 is not what its entries say.</source>
        <translation>%1 在 %2 是否已盘点与其库存流水不符。</translation>
    </message>
    <message>
        <source>%1: %2 available, %3 wanted.</source>
        <translation>%1：可用 %2，需要 %3。</translation>
    </message>
    <message>
        <source>This stocktake is gone.</source>
        <translation>该盘点已不存在。</translation>
    </message>
    <message>
        <source>This stocktake is still being counted.</source>
        <translation>该盘点仍在进行中。</translation>
    </message>
    <message>
        <source>This stocktake has been counted. Post it, or cancel it.</source>
        <translation>该盘点已清点完毕，请过账或取消。</translation>
    </message>
    <message>
        <source>This stocktake has been posted.</source>
        <translation>该盘点已过账。</translation>
    </message>
    <message>
        <source>This stocktake has been cancelled.</source>
        <translation>该盘点已取消。</translation>
    </message>
    <message>
        <source>“%1” is being counted in stocktake %2. Finish that one first.</source>
        <translation>“%1”正在盘点 %2 中清点，请先完成那次盘点。</translation>
    </message>
    <message>
        <source>This need not be counted again.</source>
        <translation>该商品无需复盘。</translation>
    </message>
    <message>
        <source>This is not part of the stocktake.</source>
        <translation>该商品不在此次盘点范围内。</translation>
    </message>
    <message>
        <source>There is nothing to count.</source>
        <translation>没有可盘点的商品。</translation>
    </message>
    <message>
        <source>Enter how many pieces there are: 0 or more.</source>
        <translation>请输入实有件数：0 或以上。</translation>
    </message>
    <message>
        <source>Nothing has been counted yet.</source>
        <translation>尚未清点任何商品。</translation>
    </message>
    <message>
        <source>The entries of transfer %1 are not what the transfer says.</source>
        <translation>调拨 %1 的库存流水与调拨单不符。</translation>
    </message>
    <message>
        <source>Choose another store to send it to.</source>
        <translation>请选择另一家门店作为目的地。</translation>
    </message>
    <message>
        <source>Enter how many pieces are sent: 1 or more.</source>
        <translation>请输入发出件数：1 或以上。</translation>
    </message>
    <message>
        <source>This transfer has not been sent yet.</source>
        <translation>该调拨尚未发出。</translation>
    </message>
    <message>
        <source>This transfer is on its way already.</source>
        <translation>该调拨已在途中。</translation>
    </message>
    <message>
        <source>This transfer has been received already.</source>
        <translation>该调拨已经收货。</translation>
    </message>
    <message>
        <source>This transfer has been cancelled.</source>
        <translation>该调拨已取消。</translation>
    </message>
    <message>
        <source>This was not sent. Book it as a receipt.</source>
        <translation>此商品不在调拨单中，请按收货入账。</translation>
    </message>
    <message>
        <source>Enter how many pieces came: 0 or more.</source>
        <translation>请输入到货件数：0 或以上。</translation>
    </message>
    <message>
        <source>More came than was sent: that is no damage.</source>
        <translation>到货多于发货，不能记为损坏。</translation>
    </message>
    <message>
        <source>Transfer %1: %2 sent, %3 received</source>
        <translation>调拨 %1：发出 %2，收到 %3</translation>
    </message>
    <message>
        <source>Add what is to be sent.</source>
        <translation>请添加要发出的商品。</translation>
    </message>
    <message>
        <source>A difference is an adjustment or damage.</source>
        <translation>差异只能记为调整或损坏。</translation>
    </message>
    <message>
        <source>This transfer is gone.</source>
        <translation>该调拨已不存在。</translation>
    </message>
    <message>
        <source>This attribute is gone. Choose another.</source>
        <translation>该属性已不存在，请选择其他属性。</translation>
    </message>
    <message>
        <source>Give the attribute a name without a colon.</source>
        <translation>请为属性起一个不含冒号的名称。</translation>
    </message>
    <message>
        <source>There is an attribute “%1”. Enter another name.</source>
        <translation>已有属性“%1”，请输入其他名称。</translation>
    </message>
    <message>
        <source>Say what there is to choose from: 1 to %1 values.</source>
        <translation>请填写可选的值：1 到 %1 个。</translation>
    </message>
    <message>
        <source>Products have the value “%1”, which would not be allowed any more. Change them first.</source>
        <translation>有商品使用值“%1”，修改后将不再允许。请先修改这些商品。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>“%1” is a number. Write it like 12.5.</source>
        <translation>“%1”是数字，请写成 12.5 的形式。</translation>
    </message>
    <message>
        <source>“%1” is either yes or no.</source>
        <translation>“%1”只能是“是”或“否”。</translation>
    </message>
    <message>
        <source>“%1” is one of: %2.</source>
        <translation>“%1”只能是：%2。</translation>
    </message>
    <message>
        <source>Write a name and a value in each line, such as Material: porcelain.</source>
        <translation>每行写一个名称和值，例如 材质: 瓷。</translation>
    </message>
    <message>
        <source>There is no attribute “%1”. Settings has the list.</source>
        <translation>没有属性“%1”，可在设置中查看列表。</translation>
    </message>
    <message>
        <source>The bundle “%1” holds this. Take it out of the bundle first.</source>
        <translation>套装“%1”包含此商品，请先从套装中移除。</translation>
    </message>
    <message>
        <source>A component is not in the catalogue, or archived.</source>
        <translation>有组成商品不在目录中或已归档。</translation>
    </message>
    <message>
        <source>“%1” is a bundle, and a bundle cannot hold another one or itself.</source>
        <translation>“%1”是套装，套装不能包含其他套装或自身。</translation>
    </message>
    <message>
        <source>Enter a quantity from 1 to %1.</source>
        <translation>请输入 1 到 %1 的数量。</translation>
    </message>
    <message>
        <source>A bundle has one variant. Make a bundle for each size.</source>
        <translation>套装只有一个规格，请为每种规格各建一个套装。</translation>
    </message>
    <message>
        <source>Say what the bundle holds.</source>
        <translation>请填写套装的内容。</translation>
    </message>
    <message>
        <source>A bundle holds at most %1 different things.</source>
        <translation>一个套装最多包含 %1 种商品。</translation>
    </message>
    <message>
        <source>No product has the SKU or barcode “%1”.</source>
        <translation>没有 SKU 或条码为“%1”的商品。</translation>
    </message>
    <message>
        <source>“%1” stands for several products. Enter the SKU.</source>
        <translation>“%1”对应多个商品，请输入 SKU。</translation>
    </message>
    <message>
        <source>The bundle names this twice. Enter it once with its quantity.</source>
        <translation>套装中重复列出了此商品，请只写一次并注明数量。</translation>
    </message>
    <message>
        <source>What the bundle holds comes to more than a price may be.</source>
        <translation>套装内容的总价超过了价格上限。</translation>
    </message>
    <message>
        <source>The bundle “%1” costs %2, but what it holds comes to %3.</source>
        <translation>套装“%1”的价格为 %2，而其内容合计为 %3。</translation>
    </message>
    <message>
        <source>It would leave the shelf before it comes onto it. Choose a later end.</source>
        <translation>下架时间早于上架时间，请选择更晚的结束时间。</translation>
    </message>
    <message>
        <source>Enter a warranty of 0 to %1 months.</source>
        <translation>请输入 0 到 %1 个月的保修期。</translation>
    </message>
    <message>
        <source>A product has at most %1 variants. Take out values or options.</source>
        <translation>一个商品最多 %1 个规格，请减少选项或其值。</translation>
    </message>
    <message>
        <source>A product has at most %1 options.</source>
        <translation>一个商品最多 %1 个选项。</translation>
    </message>
    <message>
        <source>Give each option a name and 1 to %1 short values, such as Size: S, M, L.</source>
        <translation>每个选项需有名称和 1 到 %1 个简短的值，例如 尺码: S, M, L。</translation>
    </message>
    <message>
        <source>Two options are called “%1”. Put their values together.</source>
        <translation>有两个选项都叫“%1”，请合并它们的值。</translation>
    </message>
    <message>
        <source>There are two variants “%1”. Keep one.</source>
        <translation>有两个规格“%1”，请保留一个。</translation>
    </message>
    <message>
        <source>“%1” is not one value of each option.</source>
        <translation>“%1”不是每个选项各取一个值。</translation>
    </message>
    <message>
        <source>This price list is gone. Choose another.</source>
        <translation>该价目表已不存在，请选择其他价目表。</translation>
    </message>
    <message>
        <source>Enter a discount from 0 to 100 %.</source>
        <translation>请输入 0 到 100 % 的折扣。</translation>
    </message>
    <message>
        <source>Give the price list a name.</source>
        <translation>请为价目表命名。</translation>
    </message>
    <message>
        <source>There is a price list “%1”. Enter another name.</source>
        <translation>已有价目表“%1”，请输入其他名称。</translation>
    </message>
    <message>
        <source>This tier is gone. Choose another.</source>
        <translation>该等级已不存在。请选择其他等级。</translation>
    </message>
    <message>
        <source>This store is not there. Choose another.</source>
        <translation>没有这家门店，请选择其他门店。</translation>
    </message>
    <message>
        <source>There is no channel “%1”. Choose one of: %2.</source>
        <translation>没有渠道“%1”，可选：%2。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Choose a later last day.</source>
        <translation>结束日期早于开始日期。请选择更晚的结束日期。</translation>
    </message>
    <message>
        <source>Enter a priority from -%1 to %1.</source>
        <translation>请输入 -%1 到 %1 的优先级。</translation>
    </message>
    <message>
        <source>Enter either a price or a discount, not both.</source>
        <translation>请只填价格或折扣之一。</translation>
    </message>
    <message>
        <source>“%1” takes %2 % off %3.</source>
        <translation>“%1”在 %3 的基础上减 %2 %。</translation>
    </message>
    <message>
        <source>“%1” sets %2 instead of %3.</source>
        <translation>“%1”定价 %2，原价 %3。</translation>
    </message>
    <message>
        <source>It holds until %1.</source>
        <translation>有效期至 %1。</translation>
    </message>
    <message>
        <source>It goes before “%1” (%2), because its priority is higher.</source>
        <translation>优先于“%1”（%2），因为优先级更高。</translation>
    </message>
    <message>
        <source>It goes before “%1” (%2), because its price is lower.</source>
        <translation>优先于“%1”（%2），因为价格更低。</translation>
    </message>
    <message>
        <source>“%1” has the same price (%2) and is newer.</source>
        <translation>“%1”价格相同（%2），但更新。</translation>
    </message>
    <message>
        <source>The price of the product itself.</source>
        <translation>商品本身的价格。</translation>
    </message>
    <message>
        <source>This product has stock entries, so it stays goods. Create a new product for the service or the bundle.</source>
        <translation>该商品已有库存流水，只能是实物。请为服务或套装新建商品。</translation>
    </message>
    <message>
        <source>Scan or type the serial numbers.</source>
        <translation>请扫描或输入序列号。</translation>
    </message>
    <message>
        <source>There are %1 pieces and %2 different serial numbers. Enter one for each piece.</source>
        <translation>共 %1 件，序列号有 %2 个。请为每件输入一个。</translation>
    </message>
    <message>
        <source>Pieces of this variant have no serial numbers. Say that they do in the form of the product first.</source>
        <translation>此规格未启用序列号，请先在商品表单中启用。</translation>
    </message>
    <message>
        <source>%1 was sold with order %2 and has not come back.</source>
        <translation>%1 已随订单 %2 售出，尚未退回。</translation>
    </message>
    <message>
        <source>%1 is in stock already: %2.</source>
        <translation>%1 已在库：%2。</translation>
    </message>
    <message>
        <source>%1 was sold with order %2 already. Compare it with the label.</source>
        <translation>%1 已随订单 %2 售出，请与标签核对。</translation>
    </message>
    <message>
        <source>%1 was not sold with this order.</source>
        <translation>%1 不是随此订单售出的。</translation>
    </message>
    <message>
        <source>%1 was not sold here.</source>
        <translation>%1 不是在本店售出的。</translation>
    </message>
    <message>
        <source>Write a day and a time like 2026-12-01 09:00.</source>
        <translation>请按 2026-12-01 09:00 的格式填写日期和时间。</translation>
    </message>
    <message>
        <source>No stock is kept of a service or a bundle. Book what the bundle holds.</source>
        <translation>服务和套装不计库存，请对套装内的商品入账。</translation>
    </message>
    <message>
        <source>A tax class is made up of at most %1 taxes.</source>
        <translation>一个税类最多由 %1 种税组成。</translation>
    </message>
    <message>
        <source>Give each tax a name.</source>
        <translation>请为每种税命名。</translation>
    </message>
    <message>
        <source>Two taxes are called “%1”. Give each its own name.</source>
        <translation>有两种税都叫“%1”，请分别命名。</translation>
    </message>
    <message>
        <source>Its price follows from what it holds.</source>
        <translation>其价格由内容决定。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) must be counted a second time first.</source>
        <translation>
            <numerusform>还有 %n 行须先复盘。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the serial number of “%2”. Compare it with the label.</source>
        <translation>%1 是“%2”的序列号。请与标签核对。</translation>
    </message>
    <message>
        <source>What goes to another store is booked by its transfer: write one, send it, and receive it there.</source>
        <translation>发往其他门店的商品通过调拨登记：请新建调拨单，发出后在对方门店收货。</translation>
    </message>
    <message>
        <source>%1 lies in %2. Transfer it to this store first, or sell it there.</source>
        <translation>%1 在 %2。请先调拨到本店，或在那里销售。</translation>
    </message>
    <message>
        <source>“%1” is off the shelf.</source>
        <translation>“%1”未上架。</translation>
    </message>
    <message>
        <source>“%1” is not on the shelf before %2.</source>
        <translation>“%1”在 %2 之前尚未上架。</translation>
    </message>
    <message>
        <source>“%1” is off the shelf since %2.</source>
        <translation>“%1”已于 %2 下架。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a name</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Products have this tax class: %1. Give them another one first.</source>
        <translation>仍有商品使用该税类：%1。请先为它们更换税类。</translation>
    </message>
    <message numerus="yes">
        <source>Products have this tax class: %1 and %n more. Give them another one first.</source>
        <translation>
            <numerusform>仍有商品使用该税类：%1，以及另外 %n 个。请先为它们更换税类。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Mails</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Mail %1</source>
        <translation>邮件 %1</translation>
    </message>
    <message>
        <source>The mail has %1 MB. Open it in a mail program.</source>
        <translation>该邮件大小为 %1 MB。请在邮件程序中打开。</translation>
    </message>
    <message>
        <source>Write the name of the server, such as mail.example.com, and a port from 1 to 65535.</source>
        <translation>请填写服务器名称（如 mail.example.com）和 1 到 65535 之间的端口。</translation>
    </message>
    <message>
        <source>Without encryption the password could be read on its way. Choose TLS or STARTTLS.</source>
        <translation>不加密时，密码可能在途中被读取。请选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>这不是电子邮箱地址。</translation>
    </message>
    <message>
        <source>There is a mailbox with this address already.</source>
        <translation>已有使用该地址的邮箱。</translation>
    </message>
    <message>
        <source>This store is gone. Choose another.</source>
        <translation>该门店已不存在。请选择其他门店。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>This mailbox is gone.</source>
        <translation>该邮箱已不存在。</translation>
    </message>
    <message>
        <source>The connection ended while it was being sent: it may have arrived. Send it again if it has not.</source>
        <translation>发送途中连接中断，邮件可能已送达。如果没有，请重新发送。</translation>
    </message>
    <message>
        <source>The mail to %1 could not be delivered.</source>
        <translation>发给 %1 的邮件无法送达。</translation>
    </message>
    <message>
        <source>The mail to %1 is not delivered yet; their server goes on trying.</source>
        <translation>发给 %1 的邮件尚未送达，对方服务器会继续尝试。</translation>
    </message>
    <message>
        <source>A mail that is not of this shop could not be delivered.</source>
        <translation>一封不属于本店的邮件无法送达。</translation>
    </message>
    <message>
        <source>There is no store with the code “%1”.</source>
        <translation>没有代码为“%1”的门店。</translation>
    </message>
    <message>
        <source>The bytes of a file are not written in Base64.</source>
        <translation>有文件的内容不是 Base64 编码。</translation>
    </message>
    <message>
        <source>The file is not of version %1.</source>
        <translation>文件版本不是 %1。</translation>
    </message>
    <message>
        <source>The message has no id: it could come twice.</source>
        <translation>消息没有编号，可能会重复导入。</translation>
    </message>
    <message>
        <source>This folder is not there, or cannot be written to. Choose another.</source>
        <translation>该文件夹不存在或无法写入。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>文件大于 %1 MB。</translation>
    </message>
    <message>
        <source>The file is no JSON: %1 at byte %2.</source>
        <translation>文件不是 JSON：第 %2 字节处，%1。</translation>
    </message>
    <message>
        <source>The file holds no JSON object.</source>
        <translation>文件中没有 JSON 对象。</translation>
    </message>
    <message>
        <source>(a mail without words)</source>
        <translation>（邮件没有文字）</translation>
    </message>
    <message>
        <source>An automatic answer came:</source>
        <translation>收到自动回复：</translation>
    </message>
    <message>
        <source>More than %1 mails came from one sender within an hour: two programs may be answering each other.</source>
        <translation>一小时内收到同一发件人超过 %1 封邮件：可能是两个程序在互相自动回复。</translation>
    </message>
    <message numerus="yes">
        <source>[%n file(s) left out: too large, or too many]</source>
        <translation>
            <numerusform>[已略去 %n 个文件：过大或过多]</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop has no mailbox from which a code could go out, so the address stays unverified. A mailbox is set up under “Settings”.</source>
        <translation>店铺没有可发送验证码的邮箱，因此该邮箱地址仍未验证。请在“设置”中添加邮箱。</translation>
    </message>
    <message>
        <source>Nothing sends text messages for this shop, so the phone number stays unverified. A program that does looks after the folder of other channels, which is named under “Settings”.</source>
        <translation>店铺没有发送短信的程序，因此电话号码仍未验证。此类程序读写“设置”中指定的其他渠道文件夹。</translation>
    </message>
    <message>
        <source>Your code at %1 is %2. Please tell it to us within 10 minutes. If you did not ask for it, ignore this message.</source>
        <translation>您在%1的验证码是 %2，请在 10 分钟内告知我们。如非本人操作，请忽略此消息。</translation>
    </message>
    <message>
        <source>Your code at %1</source>
        <translation>您在%1的验证码</translation>
    </message>
    <message>
        <source>The folder of other channels cannot be written to.</source>
        <translation>无法写入其他渠道的文件夹。</translation>
    </message>
    <message>
        <source>This computer does not have the password of a mailbox. Enter it under “Settings”, or verify at a computer that has it.</source>
        <translation>这台电脑没有邮箱的密码。请在“设置”中输入，或在存有密码的电脑上验证。</translation>
    </message>
    <message>
        <source>Enough codes were sent for now: at most %1 within an hour, and %2 within a day. Try again later.</source>
        <translation>验证码发送次数已达上限：一小时内最多 %1 次，一天内最多 %2 次。请稍后再试。</translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message>
        <source>This computer was removed from the company. What is on it stays here, and nothing is exchanged any more.</source>
        <translation>这台电脑已从公司移除。电脑上的内容会保留，但不再同步。</translation>
    </message>
    <message>
        <source>No number could be had for this computer. It is tried again by itself.</source>
        <translation>未能为这台电脑取得编号。稍后会自动重试。</translation>
    </message>
    <message>
        <source>Only people who sign in at this computer can be let in at another one. Choose others, or give them a password first.</source>
        <translation>只有能在这台电脑上登录的人员，才能加入另一台电脑。请选择其他人员，或先为其设置密码。</translation>
    </message>
    <message>
        <source>This is not the code. It has 8 groups of 4 letters and digits; check them one by one.</source>
        <translation>这不是正确的代码。代码共 8 组，每组 4 位字母和数字，请逐组核对。</translation>
    </message>
    <message>
        <source>This is no file for joining a company, or it is damaged. Ask for it again.</source>
        <translation>这不是用于加入公司的文件，或文件已损坏。请重新索取。</translation>
    </message>
    <message>
        <source>Choose who works at the other computer.</source>
        <translation>请选择在另一台电脑上工作的人员。</translation>
    </message>
    <message>
        <source>This code was good for a week, which is over. Ask for a new one.</source>
        <translation>该代码一周内有效，现已过期。请索取新的代码。</translation>
    </message>
    <message>
        <source>The server knows no such code: it is mistyped, was used already, or is over. Check it, or ask for a new one.</source>
        <translation>服务器上没有此代码：可能输入有误、已用过或已过期。请核对，或索取新的代码。</translation>
    </message>
    <message>
        <source>There is a file %1 already. Choose another name.</source>
        <translation>已有文件 %1。请换一个名称。</translation>
    </message>
    <message>
        <source>This shop works on this computer alone. Connect it to a server first.</source>
        <translation>本店只在这台电脑上运行。请先连接服务器。</translation>
    </message>
    <message>
        <source>Set a password first: on a server, a shop is its people&apos;s. “Set a password…” is at the foot of the window.</source>
        <translation>请先设置密码：放到服务器上的店铺只供其人员使用。“设置密码…”在窗口底部。</translation>
    </message>
    <message>
        <source>There is no such store.</source>
        <translation>没有这家门店。</translation>
    </message>
</context>
<context>
    <name>ConflictsSection</name>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Service</source>
        <translation>服务通知</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销推广</translation>
    </message>
    <message>
        <source>Personal offers</source>
        <translation>个性化推荐</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Messages about orders, repairs and appointments</source>
        <translation>关于订单、维修和预约的消息</translation>
    </message>
    <message>
        <source>Offers and news</source>
        <translation>优惠和资讯</translation>
    </message>
    <message>
        <source>Offers chosen by what was bought</source>
        <translation>根据购买记录推荐的优惠</translation>
    </message>
    <message>
        <source>Giving data to partners of the shop</source>
        <translation>向店铺的合作伙伴提供资料</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>在线聊天</translation>
    </message>
</context>
<context>
    <name>Couch</name>
    <message>
        <source>The server does not answer. It is tried again by itself.</source>
        <translation>服务器没有响应。稍后会自动重试。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>What answers at this address is no CouchDB, or something on the way spoils its answers. Check the address.</source>
        <translation>此地址上不是 CouchDB，或其响应在途中被改动。请检查地址。</translation>
    </message>
    <message>
        <source>The server sent more than could ever be needed, and it was not read.</source>
        <translation>服务器发来的内容远超所需，未予读取。</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the one it says it is (%1). Nothing was sent. Ask whoever runs it to put its certificate right.</source>
        <translation>服务器无法证明自己的身份（%1）。没有发送任何内容。请联系服务器管理员修正证书。</translation>
    </message>
    <message>
        <source>There is no network, or no server called %1.</source>
        <translation>没有网络，或没有名为 %1 的服务器。</translation>
    </message>
    <message>
        <source>The server %1 takes no connections at the moment.</source>
        <translation>服务器 %1 目前不接受连接。</translation>
    </message>
    <message>
        <source>No secure connection to %1 can be made. Nothing was sent.</source>
        <translation>无法与 %1 建立安全连接。没有发送任何内容。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>与 %1 的连接中断。</translation>
    </message>
    <message>
        <source>The server sends us on to %1, where nothing was sent. Check the address of the server.</source>
        <translation>服务器要求转到 %1，未向那里发送任何内容。请检查服务器地址。</translation>
    </message>
    <message>
        <source>The server has locked the account for some minutes, after too many wrong passwords. Enter the right one later.</source>
        <translation>密码多次输错，服务器已将账号锁定几分钟。请稍后输入正确的密码。</translation>
    </message>
    <message>
        <source>The server does not know this account and password.</source>
        <translation>服务器上没有此账号，或密码不正确。</translation>
    </message>
    <message>
        <source>The account may not do this on the server. Ask whoever runs it.</source>
        <translation>该账号在服务器上没有此权限。请联系服务器管理员。</translation>
    </message>
    <message>
        <source>The server does not have what was asked for.</source>
        <translation>服务器上没有所请求的内容。</translation>
    </message>
    <message>
        <source>Somebody else was faster.</source>
        <translation>已被他人抢先更改。</translation>
    </message>
    <message>
        <source>This is larger than the server takes.</source>
        <translation>内容超过服务器允许的大小。</translation>
    </message>
    <message>
        <source>The server is busy. It is tried again by itself.</source>
        <translation>服务器繁忙。稍后会自动重试。</translation>
    </message>
    <message>
        <source>Something is wrong with the server. It is tried again by itself.</source>
        <translation>服务器出现问题。稍后会自动重试。</translation>
    </message>
    <message>
        <source>The server refuses what it was asked for.</source>
        <translation>服务器拒绝了该请求。</translation>
    </message>
    <message>
        <source>This is no address of a server. It looks like “https://shop.example.com”, without a name or password in it.</source>
        <translation>这不是服务器地址。地址形如“https://shop.example.com”，其中不含用户名或密码。</translation>
    </message>
    <message>
        <source>Over “http://” everybody on the way could read and change what is sent. Enter the address with “https://”.</source>
        <translation>使用“http://”时，途中任何人都能读取和更改发送的内容。请输入以“https://”开头的地址。</translation>
    </message>
</context>
<context>
    <name>CounterKeys</name>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Discount on line</source>
        <translation>单行折扣</translation>
    </message>
    <message>
        <source>Discount on sale</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>移除此行</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>取单</translation>
    </message>
    <message>
        <source>Sell in another store</source>
        <translation>切换门店</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation>移动支付</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分单付款</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Exactly in cash</source>
        <translation>现金正好</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>下一单</translation>
    </message>
    <message>
        <source>Open or close the till</source>
        <translation>开班或关班</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>店铺余额</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Redeem points</source>
        <translation>积分抵扣</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Put cash in</source>
        <translation>存入现金</translation>
    </message>
    <message>
        <source>Take cash out</source>
        <translation>取出现金</translation>
    </message>
    <message>
        <source>Sell or check a gift card</source>
        <translation>售卖或查询礼品卡</translation>
    </message>
    <message>
        <source>Earlier tills</source>
        <translation>以往班次</translation>
    </message>
    <message>
        <source>Benefits of the member</source>
        <translation>会员权益</translation>
    </message>
    <message>
        <source>History of the sale on hold</source>
        <translation>挂单的历史</translation>
    </message>
</context>
<context>
    <name>CouponPaper</name>
    <message>
        <source>%1 off</source>
        <translation>立减 %1</translation>
    </message>
    <message>
        <source>%1 % off, up to %2</source>
        <translation>优惠 %1 %，最多 %2</translation>
    </message>
    <message>
        <source>%1 % off</source>
        <translation>优惠 %1 %</translation>
    </message>
    <message>
        <source>One piece of %1 for free</source>
        <translation>赠送一件 %1</translation>
    </message>
    <message>
        <source>Free delivery</source>
        <translation>免运费</translation>
    </message>
    <message>
        <source>From %1 of goods</source>
        <translation>商品满 %1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>适用商品：%1</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>适用门店：%1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>For member %1 alone</source>
        <translation>仅限会员 %1 使用</translation>
    </message>
    <message>
        <source>For members</source>
        <translation>仅限会员使用</translation>
    </message>
    <message>
        <source>Good once</source>
        <translation>限用一次</translation>
    </message>
    <message>
        <source>Nobody can use %1 any more. Choose a code that is good.</source>
        <translation>%1 已不能使用。请选择有效的券码。</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>优惠券 %1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券码</translation>
    </message>
</context>
<context>
    <name>DeliverySlip</name>
    <message>
        <source>Serial number: %1</source>
        <translation>序列号：%1</translation>
    </message>
    <message>
        <source>Delivery slip %1</source>
        <translation>送货单 %1</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>发货门店</translation>
    </message>
    <message>
        <source>The order has more than this parcel holds.</source>
        <translation>订单中还有商品不在此包裹内。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>“%1” could not be read to its end. Check the disk that it is on, and try again.</source>
        <translation>“%1”无法读完。请检查所在磁盘后重试。</translation>
    </message>
    <message>
        <source>“%1” ends in the middle: it was not copied or downloaded completely. Fetch it again.</source>
        <translation>“%1”中途截断：复制或下载不完整。请重新获取。</translation>
    </message>
    <message>
        <source>“%1” needs too much memory to be unpacked here. Unpack it yourself, and import what comes out.</source>
        <translation>解压“%1”需要的内存过大。请自行解压后再导入。</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be unpacked. Fetch it again.</source>
        <translation>“%1”已损坏，无法解压。请重新获取。</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name and folder.</source>
        <translation>没有文件“%1”。请检查名称和所在文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose the file in it.</source>
        <translation>“%1”是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>“%1” may not be read. Check its rights, and that no other program holds it.</source>
        <translation>无法读取“%1”。请检查权限，并确认没有其他程序占用。</translation>
    </message>
    <message>
        <source>The row that begins in line %1 is longer than 1 MB: a quotation mark is not closed there, or this is no table. Correct it and import the file again.</source>
        <translation>从第 %1 行开始的记录超过 1 MB：引号未闭合，或这不是表格。请更正后重新导入。</translation>
    </message>
    <message>
        <source>Line %1 is not UTF-8 text. Save the file as “CSV UTF-8” and import it again.</source>
        <translation>第 %1 行不是 UTF-8 文本。请另存为“CSV UTF-8”后重新导入。</translation>
    </message>
    <message>
        <source>The quoted text that begins in line %1 is not closed, or holds a quotation mark that is not doubled. Correct it and import the file again.</source>
        <translation>从第 %1 行开始的引号内容未闭合，或其中的引号没有写成两个。请更正后重新导入。</translation>
    </message>
    <message>
        <source>The quotation mark that opens in line %1 is never closed. Close it and import the file again.</source>
        <translation>第 %1 行的引号一直没有闭合。请补上后重新导入。</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another folder or name.</source>
        <translation>无法写入“%1”。请换一个文件夹或名称。</translation>
    </message>
    <message>
        <source>“%1” could not be written to its end: the disk may be full. Free some space and try again.</source>
        <translation>“%1”未能写完：磁盘可能已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>This is a spreadsheet. Save it there as “CSV UTF-8”, and import that file.</source>
        <translation>这是电子表格文件。请在表格软件中另存为“CSV UTF-8”再导入。</translation>
    </message>
    <message>
        <source>This file is packed in a way that cannot be read here. Unpack it, and import what comes out.</source>
        <translation>此处无法读取这种压缩格式。请先解压再导入。</translation>
    </message>
    <message>
        <source>This is no table in CSV form. Choose a CSV file, plain or packed with xz.</source>
        <translation>这不是 CSV 表格。请选择 CSV 文件，可为 xz 压缩。</translation>
    </message>
    <message>
        <source>The file is empty. Choose the file that holds the data.</source>
        <translation>文件是空的。请选择含有数据的文件。</translation>
    </message>
    <message>
        <source>This file is UTF-16 text. Save it as “CSV UTF-8” and import it again.</source>
        <translation>该文件是 UTF-16 文本。请另存为“CSV UTF-8”后重新导入。</translation>
    </message>
    <message>
        <source>This list has no column “%1”.</source>
        <translation>该列表没有“%1”列。</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消，没有写入文件。</translation>
    </message>
    <message>
        <source>The columns of this file are not separated by commas. Save it with commas and import it again.</source>
        <translation>该文件的列不是用逗号分隔。请以逗号分隔保存后重新导入。</translation>
    </message>
    <message>
        <source>The first line names the column “%1” twice. Rename or remove one of them and import the file again.</source>
        <translation>首行中“%1”列出现了两次。请改名或删除其一后重新导入。</translation>
    </message>
    <message>
        <source>“%1” is no whole number of pieces.</source>
        <translation>“%1”不是整数件数。</translation>
    </message>
    <message>
        <source>%1 pieces are more than a row can have (a million).</source>
        <translation>%1 件超过单行上限（一百万）。</translation>
    </message>
    <message>
        <source>The quantity is 0: nothing was sold or moved.</source>
        <translation>数量为 0：没有售出也没有变动。</translation>
    </message>
    <message>
        <source>“%1” is no price: at most nine digits, a point and six digits.</source>
        <translation>“%1”不是价格：最多九位整数、小数点和六位小数。</translation>
    </message>
    <message>
        <source>Quantity times price is larger than an amount can be.</source>
        <translation>数量乘以价格超出金额上限。</translation>
    </message>
    <message>
        <source>A credit (its number begins with C) needs a negative quantity, and a price that is not.</source>
        <translation>退款单（编号以 C 开头）的数量应为负，价格不应为负。</translation>
    </message>
    <message>
        <source>The row has %1 fields, and the first line of the file has %2.</source>
        <translation>该行有 %1 个字段，而文件首行有 %2 个。</translation>
    </message>
    <message>
        <source>The invoice number is missing.</source>
        <translation>缺少发票号。</translation>
    </message>
    <message>
        <source>Not a sale: invoice numbers that begin with A correct the books.</source>
        <translation>不是销售：以 A 开头的发票号用于调账。</translation>
    </message>
    <message>
        <source>The stock code is missing.</source>
        <translation>缺少货号。</translation>
    </message>
    <message>
        <source>A text in this row is too long.</source>
        <translation>该行有文字过长。</translation>
    </message>
    <message>
        <source>“%1” is no date and time of the form 2010-12-01 08:26:00.</source>
        <translation>“%1”不是形如 2010-12-01 08:26:00 的日期时间。</translation>
    </message>
    <message>
        <source>None of the first %1 rows can be taken. Line %2: %3 Correct the file and import it again.</source>
        <translation>前 %1 行都无法导入。第 %2 行：%3请更正文件后重新导入。</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>导入已取消，没有任何更改。</translation>
    </message>
    <message>
        <source>This row is not among those set aside.</source>
        <translation>搁置的行中没有这一行。</translation>
    </message>
    <message>
        <source>These columns are missing in the first line: %1. Choose a file in the %2 format, or name its columns so.</source>
        <translation>首行缺少这些列：%1。请选择 %2 格式的文件，或按此命名各列。</translation>
    </message>
    <message>
        <source>There is another ticket with the number %1.</source>
        <translation>已有编号为 %1 的工单。</translation>
    </message>
    <message>
        <source>These rows are of files of different formats. Choose one file by the filter and export again.</source>
        <translation>这些行来自不同格式的文件。请用筛选选定一个文件后重新导出。</translation>
    </message>
    <message>
        <source>“%1” is not known in this column.</source>
        <translation>此列无法识别“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no date and time of this format.</source>
        <translation>“%1”不是此格式的日期时间。</translation>
    </message>
    <message>
        <source>The number of the ticket is missing.</source>
        <translation>缺少工单编号。</translation>
    </message>
    <message>
        <source>A closed ticket needs the time of its resolution.</source>
        <translation>已关闭的工单须有解决时间。</translation>
    </message>
    <message>
        <source>(The words of this answer are not in the file.)</source>
        <translation>（文件中没有此回复的内容。）</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Taken back from the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Contact data looked at</source>
        <translation>查看联系方式</translation>
    </message>
    <message>
        <source>Points adjusted</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 已更改</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已开设</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>已改名</translation>
    </message>
    <message>
        <source>Stock booked</source>
        <translation>库存已登记</translation>
    </message>
    <message>
        <source>Code made to verify contact data</source>
        <translation>已生成联系方式验证码</translation>
    </message>
    <message>
        <source>Contact data verified</source>
        <translation>联系方式已验证</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>已记录授权</translation>
    </message>
    <message>
        <source>All that is held exported</source>
        <translation>已导出全部资料</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已永久清除</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Stock levels counted anew</source>
        <translation>重新计算了库存</translation>
    </message>
    <message>
        <source>Points balances counted anew</source>
        <translation>重新计算了积分余额</translation>
    </message>
    <message>
        <source>Totals counted anew</source>
        <translation>重新计算了合计</translation>
    </message>
    <message>
        <source>Figures counted anew</source>
        <translation>重新计算了指标</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Absence changed</source>
        <translation>外出安排已更改</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>Allowed an action</source>
        <translation>批准了一项操作</translation>
    </message>
    <message>
        <source>Signed in with the recovery sheet</source>
        <translation>用恢复单登录</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>密码已更改</translation>
    </message>
    <message>
        <source>Password replaced</source>
        <translation>密码已替换</translation>
    </message>
    <message>
        <source>PIN changed</source>
        <translation>PIN 已更改</translation>
    </message>
    <message>
        <source>Second factor turned on</source>
        <translation>第二因素已开启</translation>
    </message>
    <message>
        <source>Second factor turned off</source>
        <translation>第二因素已关闭</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>新的恢复单</translation>
    </message>
    <message>
        <source>Device remembered</source>
        <translation>已记住设备</translation>
    </message>
    <message>
        <source>Devices forgotten</source>
        <translation>已忘记设备</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Contained in prices</source>
        <translation>价格含税</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Category above</source>
        <translation>上级分类</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>外出自</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>外出至</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Largest refund</source>
        <translation>最大退款</translation>
    </message>
    <message>
        <source>Largest discount</source>
        <translation>最大折扣</translation>
    </message>
    <message>
        <source>Largest points adjustment</source>
        <translation>最大积分调整</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二因素</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Remembered devices</source>
        <translation>已记住的设备</translation>
    </message>
    <message>
        <source>Wrong tries in a row</source>
        <translation>连续失败次数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>all stores</source>
        <translation>所有门店</translation>
    </message>
    <message>
        <source>May now</source>
        <translation>新增权限</translation>
    </message>
    <message>
        <source>May no longer</source>
        <translation>取消权限</translation>
    </message>
    <message>
        <source>Variant added</source>
        <translation>已添加规格</translation>
    </message>
    <message>
        <source>Variant no longer offered</source>
        <translation>规格不再出售</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, allowed by %2</source>
        <translation>%1，由%2批准</translation>
    </message>
    <message>
        <source>Picture added</source>
        <translation>添加了图片</translation>
    </message>
    <message>
        <source>Picture described</source>
        <translation>描述了图片</translation>
    </message>
    <message>
        <source>Picture moved</source>
        <translation>移动了图片</translation>
    </message>
    <message>
        <source>Picture removed</source>
        <translation>移除了图片</translation>
    </message>
    <message>
        <source>Changed together with others</source>
        <translation>批量修改</translation>
    </message>
    <message>
        <source>Change together with others undone</source>
        <translation>撤销了批量修改</translation>
    </message>
    <message>
        <source>Reserved goods let go, their time was over</source>
        <translation>预留到期，已释放</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已清点</translation>
    </message>
    <message>
        <source>Count finished</source>
        <translation>清点完毕</translation>
    </message>
    <message>
        <source>Differences booked</source>
        <translation>差异已入账</translation>
    </message>
    <message>
        <source>Reordering changed</source>
        <translation>修改了补货设置</translation>
    </message>
    <message>
        <source>No longer proposed for reordering</source>
        <translation>不再建议补货</translation>
    </message>
    <message>
        <source>Task settled</source>
        <translation>任务已处理</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>已挂单</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>已取单</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Receipt handed out</source>
        <translation>已出小票</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Place of the picture</source>
        <translation>图片位置</translation>
    </message>
    <message>
        <source>Description of the picture</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Receipts handed out</source>
        <translation>出小票次数</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>补货</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>a tax and its rate</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Attributes edited</source>
        <translation>编辑了属性</translation>
    </message>
    <message>
        <source>Prices set</source>
        <translation>设置了价格</translation>
    </message>
    <message>
        <source>Serial numbers entered</source>
        <translation>登记了序列号</translation>
    </message>
    <message>
        <source>On the shelf from</source>
        <translation>上架时间</translation>
    </message>
    <message>
        <source>On the shelf until</source>
        <translation>下架时间</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Price is the sum</source>
        <translation>价格为合计</translation>
    </message>
    <message>
        <source>Months of warranty</source>
        <translation>保修月数</translation>
    </message>
    <message>
        <source>Has serial numbers</source>
        <translation>使用序列号</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>箱装</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Made up of</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>已保存草稿</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Shipment failed</source>
        <translation>发货失败</translation>
    </message>
    <message>
        <source>Shipment came back</source>
        <translation>发货退回</translation>
    </message>
    <message>
        <source>Change begun</source>
        <translation>开始修改</translation>
    </message>
    <message>
        <source>Change left</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>已开班</translation>
    </message>
    <message>
        <source>Cash moved</source>
        <translation>现金存取</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>已关班</translation>
    </message>
    <message>
        <source>Gift card issued</source>
        <translation>已发放礼品卡</translation>
    </message>
    <message>
        <source>Gift card blocked</source>
        <translation>礼品卡已停用</translation>
    </message>
    <message>
        <source>Gift card good again</source>
        <translation>礼品卡已恢复</translation>
    </message>
    <message>
        <source>Store credit adjusted</source>
        <translation>已调整店铺余额</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Opening cash</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Card ending in</source>
        <translation>卡号末尾</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>店铺余额</translation>
    </message>
    <message>
        <source>Tier set by hand</source>
        <translation>手动设置了等级</translation>
    </message>
    <message>
        <source>Rules for tiers published</source>
        <translation>已发布等级规则</translation>
    </message>
    <message>
        <source>Members moved to their tiers</source>
        <translation>已按规则调整会员等级</translation>
    </message>
    <message>
        <source>Score recorded</source>
        <translation>已记录得分</translation>
    </message>
    <message>
        <source>Merged with another record</source>
        <translation>已与另一条会员记录合并</translation>
    </message>
    <message>
        <source>Parted from another record</source>
        <translation>已与另一条会员记录拆分</translation>
    </message>
    <message>
        <source>Told apart from another member</source>
        <translation>已确认与另一位会员不是同一人</translation>
    </message>
    <message>
        <source>May be the same as another member</source>
        <translation>可能与另一位会员重复</translation>
    </message>
    <message>
        <source>Moved in with another member</source>
        <translation>已与另一位会员加入同一家庭</translation>
    </message>
    <message>
        <source>Left the household</source>
        <translation>已退出家庭</translation>
    </message>
    <message>
        <source>Benefits published</source>
        <translation>已发布权益</translation>
    </message>
    <message>
        <source>Benefit reported</source>
        <translation>已登记权益情况</translation>
    </message>
    <message>
        <source>Points multiplier, in hundredths</source>
        <translation>积分倍数（百分之一）</translation>
    </message>
    <message>
        <source>Version of the rules</source>
        <translation>规则版本</translation>
    </message>
    <message>
        <source>Reached a better tier</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Fell to another tier</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Points for activity</source>
        <translation>互动得分</translation>
    </message>
    <message>
        <source>Points for reviews</source>
        <translation>评价得分</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>合并自</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Version of the benefits</source>
        <translation>权益版本</translation>
    </message>
    <message>
        <source>Honoured</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>已发放券码</translation>
    </message>
    <message>
        <source>Codes issued</source>
        <translation>已批量发放券码</translation>
    </message>
    <message>
        <source>Codes read from a list</source>
        <translation>已从列表导入券码</translation>
    </message>
    <message>
        <source>Code made void</source>
        <translation>已作废券码</translation>
    </message>
    <message>
        <source>Stock of the offer changed</source>
        <translation>已更改兑换商品库存</translation>
    </message>
    <message>
        <source>Taken for points</source>
        <translation>已用积分兑换</translation>
    </message>
    <message>
        <source>Draws begun</source>
        <translation>已开始抽奖</translation>
    </message>
    <message>
        <source>Closed, and its seed published</source>
        <translation>已结束，并公布种子</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>已抽奖</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Free product</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>From</source>
        <translation>最低金额</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Orders in all</source>
        <translation>订单总数</translation>
    </message>
    <message>
        <source>Limit of a member</source>
        <translation>每位会员上限</translation>
    </message>
    <message>
        <source>For members alone</source>
        <translation>仅限会员</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Order of taking off</source>
        <translation>抵扣顺序</translation>
    </message>
    <message>
        <source>Good again after a refund</source>
        <translation>退款后恢复可用</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>兑换商品</translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>The customer wrote</source>
        <translation>顾客发来消息</translation>
    </message>
    <message>
        <source>Given to somebody</source>
        <translation>已指派</translation>
    </message>
    <message>
        <source>Taken as the next one</source>
        <translation>已领取下一个</translation>
    </message>
    <message>
        <source>Taken back from somebody</source>
        <translation>已从处理人收回</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>已关注</translation>
    </message>
    <message>
        <source>No longer watched</source>
        <translation>已取消关注</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>继续处理</translation>
    </message>
    <message>
        <source>Came back, its date was reached</source>
        <translation>日期已到，恢复处理</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Closed, the time to reopen it is over</source>
        <translation>已关闭，重新打开的期限已过</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>已重新打开</translation>
    </message>
    <message>
        <source>Merged into another</source>
        <translation>已合并到另一工单</translation>
    </message>
    <message>
        <source>Another was merged into it</source>
        <translation>已并入另一工单</translation>
    </message>
    <message>
        <source>Taken out again</source>
        <translation>已重新拆分</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>View kept</source>
        <translation>已保存视图</translation>
    </message>
    <message>
        <source>View dropped</source>
        <translation>已删除视图</translation>
    </message>
    <message>
        <source>Routing edited</source>
        <translation>已编辑分派</translation>
    </message>
    <message>
        <source>Deadlines worked out anew</source>
        <translation>已重新计算时限</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes tickets</source>
        <translation>接收工单</translation>
    </message>
    <message>
        <source>Most at once</source>
        <translation>同时处理上限</translation>
    </message>
    <message>
        <source>First response (minutes)</source>
        <translation>首次回复（分钟）</translation>
    </message>
    <message>
        <source>Next response (minutes)</source>
        <translation>后续回复（分钟）</translation>
    </message>
    <message>
        <source>Resolution (minutes)</source>
        <translation>解决（分钟）</translation>
    </message>
    <message>
        <source>Days to reopen</source>
        <translation>可重新打开的天数</translation>
    </message>
    <message>
        <source>Minutes until taken back</source>
        <translation>收回前的分钟数</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>特殊日</translation>
    </message>
    <message>
        <source>Search of members made anew</source>
        <translation>已重建会员搜索索引</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Activity recorded</source>
        <translation>已记录互动</translation>
    </message>
    <message>
        <source>Expired points booked off</source>
        <translation>已扣除过期积分</translation>
    </message>
    <message>
        <source>Multiplier in hundredths</source>
        <translation>倍数（百分之一）</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>每</translation>
    </message>
    <message>
        <source>Times a day</source>
        <translation>每天次数</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>已重新发送</translation>
    </message>
    <message>
        <source>Address shown</source>
        <translation>已显示地址</translation>
    </message>
    <message>
        <source>Macro run</source>
        <translation>已运行宏操作</translation>
    </message>
    <message>
        <source>Folder of other channels chosen</source>
        <translation>已选择其他渠道的文件夹</translation>
    </message>
    <message>
        <source>A mail could not be delivered</source>
        <translation>有邮件未能送达</translation>
    </message>
    <message>
        <source>Waiting tickets routed</source>
        <translation>已分派等待中的工单</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Article used</source>
        <translation>已引用文章</translation>
    </message>
    <message>
        <source>Said whether it helped</source>
        <translation>已登记是否有帮助</translation>
    </message>
    <message>
        <source>Search index made anew</source>
        <translation>已重建搜索索引</translation>
    </message>
    <message>
        <source>Asked how it was</source>
        <translation>已询问满意度</translation>
    </message>
    <message>
        <source>Answered anonymously</source>
        <translation>已匿名回复</translation>
    </message>
    <message>
        <source>Would rather not answer</source>
        <translation>不愿回答</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Address of the help page</source>
        <translation>帮助页地址</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Further questions</source>
        <translation>其他问题</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Asked after resolving</source>
        <translation>解决后询问</translation>
    </message>
    <message>
        <source>Days to answer</source>
        <translation>回复期限（天）</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>已重新审核</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Goods inspected</source>
        <translation>已验货</translation>
    </message>
    <message>
        <source>Refurbished</source>
        <translation>已翻新</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>已添加照片</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已收修</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已报价</translation>
    </message>
    <message>
        <source>To be repaired</source>
        <translation>同意维修</translation>
    </message>
    <message>
        <source>Not to be repaired</source>
        <translation>不维修</translation>
    </message>
    <message>
        <source>Work noted</source>
        <translation>已记录维修内容</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>已修好</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>已取走</translation>
    </message>
    <message>
        <source>The supplier has answered</source>
        <translation>供应商已回复</translation>
    </message>
    <message>
        <source>Compensated for being late</source>
        <translation>已作延误补偿</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>延误天数</translation>
    </message>
    <message>
        <source>Limit without a receipt</source>
        <translation>无小票退货限额</translation>
    </message>
    <message>
        <source>Tickets imported</source>
        <translation>已导入工单</translation>
    </message>
    <message>
        <source>Sent from this computer from now on</source>
        <translation>改由这台电脑发送</translation>
    </message>
    <message>
        <source>Put out of the list</source>
        <translation>已从列表移出</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>已放回列表</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>列表已导出</translation>
    </message>
    <message>
        <source>Takes place after all</source>
        <translation>活动已恢复</translation>
    </message>
    <message>
        <source>Uses of coupons counted anew</source>
        <translation>重新计算了优惠券使用次数</translation>
    </message>
    <message>
        <source>Backed up to a file</source>
        <translation>已备份到文件</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>已从备份恢复</translation>
    </message>
    <message>
        <source>Connected to a server</source>
        <translation>已连接服务器</translation>
    </message>
    <message>
        <source>Parted from the server</source>
        <translation>已断开服务器</translation>
    </message>
    <message>
        <source>Exchange paused</source>
        <translation>已暂停同步</translation>
    </message>
    <message>
        <source>Exchange taken up again</source>
        <translation>已恢复同步</translation>
    </message>
    <message>
        <source>Account at the server changed</source>
        <translation>服务器账户已更改</translation>
    </message>
    <message>
        <source>Let into the company with another computer</source>
        <translation>已获准用另一台电脑加入公司</translation>
    </message>
    <message>
        <source>This computer got another number</source>
        <translation>这台电脑的编号已更改</translation>
    </message>
    <message>
        <source>Computer removed</source>
        <translation>已移除电脑</translation>
    </message>
    <message>
        <source>Chosen between two versions</source>
        <translation>已在两个版本中选定</translation>
    </message>
    <message>
        <source>What was set aside tried again</source>
        <translation>已重试搁置的内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The shop as it was</source>
        <translation>原来的店铺</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Filtered by</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Delivery address set</source>
        <translation>已设置收货地址</translation>
    </message>
    <message>
        <source>Delivery address looked at</source>
        <translation>查看收货地址</translation>
    </message>
    <message>
        <source>Told by mail</source>
        <translation>已邮件通知</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Phone for the delivery</source>
        <translation>收货电话</translation>
    </message>
    <message>
        <source>Codes made void</source>
        <translation>已批量作废券码</translation>
    </message>
    <message>
        <source>Codes exported</source>
        <translation>已导出券码</translation>
    </message>
    <message>
        <source>Void now</source>
        <translation>现已作废</translation>
    </message>
    <message>
        <source>Void when their orders give them back</source>
        <translation>订单退还后作废</translation>
    </message>
    <message>
        <source>More came than announced</source>
        <translation>实收多于申请</translation>
    </message>
    <message>
        <source>The supplier was told</source>
        <translation>已通知供应商</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Due time</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>The customer is told</source>
        <translation>通知顾客</translation>
    </message>
    <message>
        <source>Members told of points that expire</source>
        <translation>已通知会员积分即将过期</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Returnable</source>
        <translation>可退货</translation>
    </message>
    <message>
        <source>Days to return</source>
        <translation>退货天数</translation>
    </message>
    <message>
        <source>Fee of a return</source>
        <translation>退货手续费</translation>
    </message>
    <message>
        <source>The shop pays the way back</source>
        <translation>退回运费由店铺承担</translation>
    </message>
    <message>
        <source>Photos wanted</source>
        <translation>须提供照片</translation>
    </message>
    <message>
        <source>Approved as soon as asked for</source>
        <translation>申请后自动批准</translation>
    </message>
    <message>
        <source>Money back once it is</source>
        <translation>退款时点</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Row looked at</source>
        <translation>查看搁置的行</translation>
    </message>
</context>
<context>
    <name>Id</name>
    <message>
        <source>“%1” is not an id. An id has 13 letters and digits.</source>
        <translation>“%1”不是编号。编号由 13 个字母和数字组成。</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>The last day lies before the first. Choose a later last day.</source>
        <translation>结束日期早于开始日期。请选择更晚的结束日期。</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Returning buyers</source>
        <translation>回头客</translation>
    </message>
    <message>
        <source>Members with credits alone</source>
        <translation>只有退款的会员</translation>
    </message>
    <message>
        <source>Without a member</source>
        <translation>非会员</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, hour</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>无国家</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>其他国家</translation>
    </message>
    <message>
        <source>Other categories</source>
        <translation>其他分类</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>其他商品</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Discounts on whole orders</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Taxes and other amounts on whole orders</source>
        <translation>整单税费及其他金额</translation>
    </message>
    <message>
        <source>%1: the rollup says %2, the orders say %3</source>
        <translation>%1：汇总为 %2，订单为 %3</translation>
    </message>
    <message>
        <source>gross sales</source>
        <translation>销售总额</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>the shares of channels, countries or discounts are others</source>
        <translation>渠道、国家或折扣的份额不符</translation>
    </message>
    <message>
        <source>the shares of the hours are others</source>
        <translation>各小时的份额不符</translation>
    </message>
    <message>
        <source>the sums of the members are others</source>
        <translation>会员的合计不符</translation>
    </message>
    <message>
        <source>the sums of the products are others</source>
        <translation>商品的合计不符</translation>
    </message>
    <message>
        <source>Rollup of %1 in store %2: %3.</source>
        <translation>%2 门店 %1 的汇总：%3。</translation>
    </message>
    <message>
        <source>The rollups know another day of the first sale to member %1.</source>
        <translation>汇总中会员 %1 的首次购买日期不符。</translation>
    </message>
    <message>
        <source>The rollups know another category of the product %1.</source>
        <translation>汇总中商品 %1 的分类不符。</translation>
    </message>
    <message>
        <source>You see the figures of your own stores. Choose one of them.</source>
        <translation>您只能查看自己门店的数据。请选择其中一家。</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Tickets opened in these days</source>
        <translation>所选日期内创建的工单</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解决率</translation>
    </message>
    <message>
        <source>Resolved and closed tickets ÷ tickets</source>
        <translation>已解决和已关闭的工单 ÷ 工单</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>解决用时</translation>
    </message>
    <message>
        <source>Mean time in opening hours until the resolution that holds, without the time in which they waited</source>
        <translation>到最终解决的平均用时（按营业时间），不含等待时间</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>Tickets that were new, open or waiting when these days ended, whenever opened</source>
        <translation>所选日期结束时处于新建、待处理或等待状态的工单，不论何时创建</translation>
    </message>
    <message>
        <source>Deadlines kept</source>
        <translation>时限达成率</translation>
    </message>
    <message>
        <source>Tickets that kept all their deadlines ÷ tickets that kept or broke them</source>
        <translation>时限全部达成的工单 ÷ 时限已达成或未达成的工单</translation>
    </message>
    <message>
        <source>Deadlines broken</source>
        <translation>时限未达成</translation>
    </message>
    <message>
        <source>Tickets that broke a deadline</source>
        <translation>有时限未达成的工单</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Tickets that were opened again after they had been resolved</source>
        <translation>解决后又重新打开的工单</translation>
    </message>
    <message>
        <source>Survey answers</source>
        <translation>调查回复率</translation>
    </message>
    <message>
        <source>Surveys answered ÷ surveys asked after resolutions</source>
        <translation>已回复的调查 ÷ 解决后发出的调查</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>Answers of 4 and 5 ÷ answers, anonymous ones among them</source>
        <translation>4 分和 5 分的回复 ÷ 全部回复（含匿名）</translation>
    </message>
    <message>
        <source>Mean time in opening hours until the first answer, without the time in which tickets waited, of those that have one</source>
        <translation>到首次回复的平均用时（按营业时间），不含工单等待时间，仅计已回复的工单</translation>
    </message>
    <message>
        <source>the sums of the products that came back are others</source>
        <translation>退货商品的合计不符</translation>
    </message>
    <message>
        <source>the reasons and steps of the returns are others</source>
        <translation>退货的原因和步骤不符</translation>
    </message>
    <message>
        <source>the returns of the members are others</source>
        <translation>会员的退货不符</translation>
    </message>
    <message>
        <source>The rollups know another supplier of the product %1.</source>
        <translation>汇总中商品 %1 的供应商不符。</translation>
    </message>
</context>
<context>
    <name>Instant</name>
    <message>
        <source>“%1” is not a date. Write year, month and day as in 2026-11-22.</source>
        <translation>“%1”不是日期。请按年-月-日书写，如 2026-11-22。</translation>
    </message>
    <message>
        <source>“%1” is not a time zone. Use a name such as Europe/London or Asia/Shanghai.</source>
        <translation>“%1”不是时区。请使用 Europe/London 或 Asia/Shanghai 这样的名称。</translation>
    </message>
</context>
<context>
    <name>JoinCompanyForm</name>
    <message>
        <source>Company</source>
        <comment>name of a file</comment>
        <translation>公司</translation>
    </message>
</context>
<context>
    <name>JsonInput</name>
    <message>
        <source>“%1” is not one of the words that can stand here.</source>
        <translation>“%1”不是此处可用的词。</translation>
    </message>
    <message>
        <source>This must be a text in quotation marks.</source>
        <translation>此处应为带引号的文本。</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>此处应为整数。</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>此处应为 true 或 false。</translation>
    </message>
    <message>
        <source>This must be a time such as 2026-11-22T14:02:11Z.</source>
        <translation>此处应为时间，如 2026-11-22T14:02:11Z。</translation>
    </message>
    <message>
        <source>This must be a list of texts.</source>
        <translation>此处应为文本列表。</translation>
    </message>
    <message>
        <source>This must be a list of objects.</source>
        <translation>此处应为对象列表。</translation>
    </message>
    <message>
        <source>There is no field “%1” here. Check how it is spelt.</source>
        <translation>此处没有字段“%1”。请检查拼写。</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The keychain of this computer is locked. Unlock it and try again, or type the password.</source>
        <translation>这台电脑的钥匙串已锁定。请解锁后重试，或输入密码。</translation>
    </message>
    <message>
        <source>This computer has no keychain, so the password is asked for each time.</source>
        <translation>这台电脑没有钥匙串，因此每次都需要输入密码。</translation>
    </message>
    <message>
        <source>The keychain of this computer does not hold this password. Type it once more.</source>
        <translation>这台电脑的钥匙串中没有保存此密码，请再输入一次。</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>Give the article a title.</source>
        <translation>请填写文章标题。</translation>
    </message>
    <message>
        <source>Write the article first.</source>
        <translation>请先撰写文章内容。</translation>
    </message>
    <message>
        <source>This category is gone. Choose another.</source>
        <translation>该分类已不存在。请选择其他分类。</translation>
    </message>
    <message>
        <source>This article is in the archive. Take it out first.</source>
        <translation>该文章已归档。请先取消归档。</translation>
    </message>
    <message>
        <source>This article is gone. Choose another.</source>
        <translation>该文章已不存在。请选择其他文章。</translation>
    </message>
    <message>
        <source>There is no such version of this article.</source>
        <translation>该文章没有此版本。</translation>
    </message>
    <message>
        <source>This article is not published. Choose another.</source>
        <translation>该文章尚未发布。请选择其他文章。</translation>
    </message>
    <message>
        <source>This article is for colleagues alone.</source>
        <translation>该文章仅供同事查看。</translation>
    </message>
    <message>
        <source>The help page has no address yet. Settings → Knowledge base has it.</source>
        <translation>帮助页还没有地址。请在“设置 → 知识库”中填写。</translation>
    </message>
    <message>
        <source>Enter an address such as https://shop.example/help/.</source>
        <translation>请输入地址，如 https://shop.example/help/。</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>无法写入 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>This folder cannot be made. Choose another.</source>
        <translation>无法创建该文件夹。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The article “%1” and its versions do not go together.</source>
        <translation>文章“%1”与其版本不符。</translation>
    </message>
    <message>
        <source>The search index of the articles is out of step.</source>
        <translation>文章的搜索索引与数据不一致。</translation>
    </message>
</context>
<context>
    <name>Kpi</name>
    <message>
        <source>Gross sales</source>
        <translation>销售总额</translation>
    </message>
    <message>
        <source>Sum of what customers were charged on sales: discounts taken off, credits not</source>
        <translation>销售单向顾客收取的金额合计：已扣折扣，未减退款</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Sum of what was given back on credits, as a negative amount</source>
        <translation>退款单退还金额的合计，记为负数</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Gross sales + credits</source>
        <translation>销售总额 + 退款</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Number of sales</source>
        <translation>销售单的数量</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Gross sales ÷ orders, to the nearest minor unit</source>
        <translation>销售总额 ÷ 订单数，取整到最小货币单位</translation>
    </message>
    <message>
        <source>Units sold</source>
        <translation>销售件数</translation>
    </message>
    <message>
        <source>Sum of the quantities on sales; credits are not taken off</source>
        <translation>销售单的数量合计，不减退货</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买会员</translation>
    </message>
    <message>
        <source>Different members with at least one sale in the period</source>
        <translation>期间内至少有一笔销售的不同会员</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Buyers whose first sale ever, in any store, lies in the period</source>
        <translation>在任一门店的首次购买落在期间内的会员</translation>
    </message>
    <message>
        <source>Returning buyers</source>
        <translation>回头客</translation>
    </message>
    <message>
        <source>Buyers − new buyers</source>
        <translation>购买会员 − 新客</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Buyers with two or more sales in the period ÷ buyers</source>
        <translation>期间内有两笔及以上销售的会员 ÷ 购买会员</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>A4, 3 × 8 labels of 70 × 37 mm</source>
        <translation>A4，3 × 8 张 70 × 37 mm 标签</translation>
    </message>
    <message>
        <source>A4, 3 × 7 labels of 63.5 × 38.1 mm</source>
        <translation>A4，3 × 7 张 63.5 × 38.1 mm 标签</translation>
    </message>
    <message>
        <source>A4, 5 × 13 labels of 38.1 × 21.2 mm</source>
        <translation>A4，5 × 13 张 38.1 × 21.2 mm 标签</translation>
    </message>
    <message>
        <source>Letter, 3 × 10 labels of 66.7 × 25.4 mm</source>
        <translation>Letter，3 × 10 张 66.7 × 25.4 mm 标签</translation>
    </message>
    <message>
        <source>Roll, 58 × 40 mm</source>
        <translation>卷纸，58 × 40 mm</translation>
    </message>
    <message>
        <source>Roll, 40 × 30 mm</source>
        <translation>卷纸，40 × 30 mm</translation>
    </message>
    <message>
        <source>“%1” is too long for a label of this width.</source>
        <translation>“%1”太长，放不进此宽度的标签。</translation>
    </message>
    <message>
        <source>There is nothing to print. Choose products, or more labels.</source>
        <translation>没有可打印的内容。请选择商品，或增加张数。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The printer did not take the labels. See that it is switched on and connected, or save them as PDF.</source>
        <translation>打印机未接受标签。请检查是否开机并已连接，或保存为 PDF。</translation>
    </message>
    <message>
        <source>“%1” cannot be printed as a barcode. Use Latin letters, digits and common signs, at most about 40 of them.</source>
        <translation>“%1”无法打印为条码。请使用拉丁字母、数字和常用符号，最多约 40 个。</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Without category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>实物</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Below 0</source>
        <translation>低于 0</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>Few left</source>
        <translation>所剩不多</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Off the shelf</source>
        <translation>未上架</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Not a sale</source>
        <translation>不是销售</translation>
    </message>
    <message>
        <source>Wrong number of fields</source>
        <translation>字段数不对</translation>
    </message>
    <message>
        <source>No invoice number</source>
        <translation>缺少发票号</translation>
    </message>
    <message>
        <source>No stock code</source>
        <translation>缺少货号</translation>
    </message>
    <message>
        <source>Date cannot be read</source>
        <translation>日期无法识别</translation>
    </message>
    <message>
        <source>Quantity cannot be read</source>
        <translation>数量无法识别</translation>
    </message>
    <message>
        <source>Quantity is 0</source>
        <translation>数量为 0</translation>
    </message>
    <message>
        <source>Quantity is too large</source>
        <translation>数量过大</translation>
    </message>
    <message>
        <source>Price cannot be read</source>
        <translation>价格无法识别</translation>
    </message>
    <message>
        <source>Amount is too large</source>
        <translation>金额过大</translation>
    </message>
    <message>
        <source>Credit with the wrong sign</source>
        <translation>退款单正负号不对</translation>
    </message>
    <message>
        <source>Text is too long</source>
        <translation>文字过长</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网店</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Without tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买情况</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>部分付款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Partly delivered</source>
        <translation>部分送达</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>修改中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买会员</translation>
    </message>
    <message>
        <source>Counted in figures</source>
        <translation>计入指标</translation>
    </message>
    <message>
        <source>This list cannot be sorted by “%1”. Choose another column.</source>
        <translation>该列表不能按“%1”排序。请选择其他列。</translation>
    </message>
    <message>
        <source>This list has no filter “%1”. Remove it and try again.</source>
        <translation>该列表没有筛选项“%1”。请去掉后重试。</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Order or note</source>
        <translation>订单或备注</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>New credits</source>
        <translation>新退款单</translation>
    </message>
    <message>
        <source>Stock history</source>
        <translation>库存记录</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>外出自</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>外出至</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二因素</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税种</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Row set aside</source>
        <translation>搁置的行</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Passwords and codes</source>
        <translation>密码与验证码</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>人员与角色</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>Members and points</source>
        <translation>会员与积分</translation>
    </message>
    <message>
        <source>Products and stock</source>
        <translation>商品与库存</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Shop and data</source>
        <translation>店铺与数据</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>无人登录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>To be ordered</source>
        <translation>待补货</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Sold in 28 days</source>
        <translation>28 天销量</translation>
    </message>
    <message>
        <source>Days to arrive</source>
        <translation>到货天数</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>To order</source>
        <translation>建议订货</translation>
    </message>
    <message>
        <source>Being counted</source>
        <translation>清点中</translation>
    </message>
    <message>
        <source>Second count</source>
        <translation>复盘中</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已清点</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已过账</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>调拨</translation>
    </message>
    <message>
        <source>Stocktake</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation>平均成本</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>库存价值</translation>
    </message>
    <message>
        <source>Sale on hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>套装</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>To be collected</source>
        <translation>待自提</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>箱装</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>保修至</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>补货点</translation>
    </message>
    <message>
        <source>Some expire soon</source>
        <translation>部分即将过期</translation>
    </message>
    <message>
        <source>Points are owed</source>
        <translation>有欠积分</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>立减</translation>
    </message>
    <message>
        <source>Percentage off</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Free product</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Free delivery</source>
        <translation>免运费</translation>
    </message>
    <message>
        <source>Takes off</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Rule of points</source>
        <translation>积分规则</translation>
    </message>
    <message>
        <source>Bonus event</source>
        <translation>积分活动</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Benefit not honoured</source>
        <translation>权益未兑现</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>在线聊天</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>等待顾客</translation>
    </message>
    <message>
        <source>For colleagues</source>
        <translation>等待同事</translation>
    </message>
    <message>
        <source>Until a date</source>
        <translation>等到指定日期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Within 24 hours</source>
        <translation>24 小时内</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开次数</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>原有</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Coupon code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Offer for points</source>
        <translation>积分兑换商品</translation>
    </message>
    <message>
        <source>Lottery</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Category of tickets</source>
        <translation>工单分类</translation>
    </message>
    <message>
        <source>View of tickets</source>
        <translation>工单视图</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>常用回复</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Points more</source>
        <translation>增加积分</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最低金额</translation>
    </message>
    <message>
        <source>No ticket number</source>
        <translation>缺少工单编号</translation>
    </message>
    <message>
        <source>Ticket number in use</source>
        <translation>工单编号已被使用</translation>
    </message>
    <message>
        <source>State is not known</source>
        <translation>状态无法识别</translation>
    </message>
    <message>
        <source>Kind is not known</source>
        <translation>类型无法识别</translation>
    </message>
    <message>
        <source>Channel is not known</source>
        <translation>渠道无法识别</translation>
    </message>
    <message>
        <source>Priority is not known</source>
        <translation>优先级无法识别</translation>
    </message>
    <message>
        <source>Deadlines: neither kept nor broken</source>
        <translation>时限：既非达成也非未达成</translation>
    </message>
    <message>
        <source>Score is not 1 to 5</source>
        <translation>评分不在 1 到 5 之间</translation>
    </message>
    <message>
        <source>Ticket cannot be written</source>
        <translation>工单无法写入</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>For customers</source>
        <translation>面向顾客</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>用于回复</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Did not help</source>
        <translation>没有帮助</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>已验货</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>To receive</source>
        <translation>待收货</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>待验货</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>待结算</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待关闭</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>店铺余额</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>不想要了</translation>
    </message>
    <message>
        <source>Wrong size</source>
        <translation>尺码不合</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>商品发错</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>与描述不符</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>送达太晚</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退还金额</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>顾客要求</translation>
    </message>
    <message>
        <source>Received in</source>
        <translation>收货门店</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚未回复</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>询问时间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>After a resolution</source>
        <translation>解决后</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Resolved before the first answer</source>
        <translation>首次回复前已解决</translation>
    </message>
    <message>
        <source>At work at</source>
        <translation>当时处理中</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Return policy</source>
        <translation>退货政策</translation>
    </message>
    <message>
        <source>Rule of compensation</source>
        <translation>补偿规则</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Survey answer</source>
        <translation>调查回复</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>宏操作</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>当前生效</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设置人</translation>
    </message>
    <message>
        <source>The other value</source>
        <translation>另一个值</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近在线</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除时间</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>包含内容</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发放时间</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Till opened</source>
        <translation>开班时间</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>开班人</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>关班人</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>实点现金</translation>
    </message>
    <message>
        <source>Returns and repairs</source>
        <translation>退货与维修</translation>
    </message>
    <message>
        <source>Tickets and help</source>
        <translation>工单与帮助</translation>
    </message>
    <message>
        <source>Anonymous survey answer</source>
        <translation>匿名调查回复</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Entry of the trail</source>
        <translation>操作记录条目</translation>
    </message>
    <message>
        <source>Codes of a coupon</source>
        <translation>优惠券的券码</translation>
    </message>
    <message>
        <source>Use of a coupon</source>
        <translation>优惠券使用记录</translation>
    </message>
    <message>
        <source>Stock of an offer</source>
        <translation>兑换商品库存</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取记录</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Merged members</source>
        <translation>合并的会员</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>Rules for tiers</source>
        <translation>等级规则</translation>
    </message>
    <message>
        <source>Change of tier</source>
        <translation>等级变动</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Report on a benefit</source>
        <translation>权益兑现情况</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金存取</translation>
    </message>
    <message>
        <source>Step of a return</source>
        <translation>退货步骤</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>验货结果</translation>
    </message>
    <message>
        <source>Claim to a supplier</source>
        <translation>供应商索赔</translation>
    </message>
    <message>
        <source>Step of a repair</source>
        <translation>维修步骤</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>Step of a ticket</source>
        <translation>工单步骤</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发出</translation>
    </message>
    <message>
        <source>Watched by</source>
        <translation>关注人</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>反馈次数</translation>
    </message>
    <message>
        <source>Honoured, %</source>
        <translation>兑现率（%）</translation>
    </message>
    <message>
        <source>Why void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>消费额</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Counts for the rules</source>
        <translation>计入规则的金额</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>%1 exported to %2</source>
        <translation>%1 已导出到 %2</translation>
    </message>
    <message>
        <source>Export cancelled. No file was written.</source>
        <translation>导出已取消，没有写入文件。</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出%1</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>The mailbox has no folder “%1”.</source>
        <translation>邮箱中没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>The mail is no longer there.</source>
        <translation>该邮件已不存在。</translation>
    </message>
    <message>
        <source>The mail has more parts than can be read. Open it in a mail program.</source>
        <translation>邮件包含的部分过多，无法读取。请在邮件程序中打开。</translation>
    </message>
    <message>
        <source>The mail is larger than %1 MB. Open it in a mail program.</source>
        <translation>邮件大于 %1 MB。请在邮件程序中打开。</translation>
    </message>
    <message>
        <source>This is no mail: it has no headers.</source>
        <translation>这不是邮件：没有邮件头。</translation>
    </message>
    <message>
        <source>The mail is too large to be fetched.</source>
        <translation>邮件过大，无法收取。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No server %1 is found. Check its name, and whether this computer is online.</source>
        <translation>找不到服务器 %1。请检查名称，以及这台电脑是否联网。</translation>
    </message>
    <message>
        <source>%1 does not answer at port %2. Check the port, and whether a firewall is in between.</source>
        <translation>%1 的端口 %2 没有响应。请检查端口，以及是否有防火墙阻隔。</translation>
    </message>
    <message>
        <source>%1 took too long to answer. It is tried again later; if this goes on, check port and encryption.</source>
        <translation>%1 响应超时。稍后会重试；如果一直如此，请检查端口和加密方式。</translation>
    </message>
    <message>
        <source>%1 refuses the user or the password. Many providers want a password of its own for programs.</source>
        <translation>%1 不接受此用户名或密码。许多服务商要求为程序使用专用密码。</translation>
    </message>
    <message>
        <source>%1 does not encrypt the connection at port %2, so the password was not sent. Check the port, or ask the provider.</source>
        <translation>%1 的端口 %2 不加密连接，因此没有发送密码。请检查端口，或咨询服务商。</translation>
    </message>
    <message>
        <source>%1 cannot prove that it is this server: its certificate is not trusted. Check the name; nothing was sent.</source>
        <translation>%1 无法证明自己的身份：其证书不受信任。请检查名称；没有发送任何内容。</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 at port %2. The port may be one for another kind of encryption.</source>
        <translation>无法与 %1 的端口 %2 建立加密连接。该端口可能用于另一种加密方式。</translation>
    </message>
    <message>
        <source>%1 has no such folder for this user.</source>
        <translation>%1 上没有该用户的此文件夹。</translation>
    </message>
    <message>
        <source>%1 refuses the mail (%2).</source>
        <translation>%1 拒收该邮件（%2）。</translation>
    </message>
    <message>
        <source>%1 cannot take the mail now (%2). It is tried again.</source>
        <translation>%1 暂时无法接收该邮件（%2）。稍后会重试。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>与 %1 的连接中断。</translation>
    </message>
    <message>
        <source>%1 answers in a way that is not understood.</source>
        <translation>无法识别 %1 的响应。</translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>无法写入文件。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>MemberTimeline</name>
    <message>
        <source>service</source>
        <translation>服务通知</translation>
    </message>
    <message>
        <source>marketing</source>
        <translation>营销推广</translation>
    </message>
    <message>
        <source>profiling</source>
        <translation>个性化推荐</translation>
    </message>
    <message>
        <source>sharing</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>在线聊天</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Tier set by hand: %1</source>
        <translation>手动设置等级：%1</translation>
    </message>
    <message>
        <source>Tier reached: %1</source>
        <translation>达到等级：%1</translation>
    </message>
    <message>
        <source>Tier no longer met, now: %1</source>
        <translation>不再满足等级条件，现为：%1</translation>
    </message>
    <message>
        <source>The rules decide on the tier again: %1</source>
        <translation>等级恢复由规则决定：%1</translation>
    </message>
    <message>
        <source>Order %1 for %2</source>
        <translation>订单 %1，金额 %2</translation>
    </message>
    <message>
        <source>Credit %1 of %2</source>
        <translation>退款单 %1，金额 %2</translation>
    </message>
    <message>
        <source>Points: %1</source>
        <translation>积分：%1</translation>
    </message>
    <message>
        <source>Store credit: %1</source>
        <translation>店铺余额：%1</translation>
    </message>
    <message>
        <source>Agreed: %1</source>
        <translation>已同意：%1</translation>
    </message>
    <message>
        <source>No longer agrees: %1</source>
        <translation>不再同意：%1</translation>
    </message>
    <message>
        <source>Points for a review: %1</source>
        <translation>评价积分：%1</translation>
    </message>
    <message>
        <source>Points for activity: %1</source>
        <translation>互动积分：%1</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>已与 %1 合并</translation>
    </message>
    <message>
        <source>Answered the survey with %1</source>
        <translation>调查评分：%1</translation>
    </message>
    <message>
        <source>Would rather not answer the survey</source>
        <translation>不愿回答调查</translation>
    </message>
    <message>
        <source>Asked how it was</source>
        <translation>已询问满意度</translation>
    </message>
    <message>
        <source>Ticket: %1</source>
        <translation>工单：%1</translation>
    </message>
    <message>
        <source>Wrote to us</source>
        <translation>发来消息</translation>
    </message>
    <message>
        <source>We answered</source>
        <translation>我们已回复</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>退货 %1</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>维修 %1</translation>
    </message>
    <message>
        <source>A coupon because order %1 was late</source>
        <translation>因订单 %1 延误而补偿的优惠券</translation>
    </message>
    <message>
        <source>Coupon: %1</source>
        <translation>优惠券：%1</translation>
    </message>
    <message>
        <source>Benefit given: %1</source>
        <translation>权益已兑现：%1</translation>
    </message>
    <message>
        <source>Benefit not given: %1</source>
        <translation>权益未兑现：%1</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Enter a phone number of %1 to %2 digits.</source>
        <translation>请输入 %1 到 %2 位的电话号码。</translation>
    </message>
    <message>
        <source>Enter an e-mail address such as name@example.com.</source>
        <translation>请输入电子邮箱，如 name@example.com。</translation>
    </message>
    <message>
        <source>The contact data of member %1 does not open or is not found by search.</source>
        <translation>会员 %1 的联系方式无法解封，或无法被搜索到。</translation>
    </message>
    <message>
        <source>The search index of the members is out of step.</source>
        <translation>会员的搜索索引与数据不一致。</translation>
    </message>
    <message>
        <source>This member is gone.</source>
        <translation>该会员已不存在。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>Give the member a name.</source>
        <translation>请填写会员姓名。</translation>
    </message>
    <message>
        <source>This tier is gone. Choose another.</source>
        <translation>该等级已不存在。请选择其他等级。</translation>
    </message>
    <message>
        <source>Enter a birthday from 1900 to today.</source>
        <translation>请输入 1900 年至今天之间的生日。</translation>
    </message>
    <message>
        <source>Another member has the number %1. Enter another one.</source>
        <translation>编号 %1 已属于另一位会员。请换一个。</translation>
    </message>
    <message>
        <source>Member %1 has this phone number. Use that member, or enter another number.</source>
        <translation>会员 %1 已使用该电话。请使用该会员，或输入其他号码。</translation>
    </message>
    <message>
        <source>Member %1 has this e-mail address. Use that member, or enter another address.</source>
        <translation>会员 %1 已使用该邮箱。请使用该会员，或输入其他邮箱。</translation>
    </message>
    <message>
        <source>There is no member %1.</source>
        <translation>没有会员 %1。</translation>
    </message>
    <message>
        <source>Enter points other than 0, up to %1.</source>
        <translation>请输入不为 0、最多 %1 的积分。</translation>
    </message>
    <message>
        <source>Give the tier a name.</source>
        <translation>请填写等级名称。</translation>
    </message>
    <message>
        <source>There is a tier “%1”. Enter another name.</source>
        <translation>已有等级“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>“%1” has the rank %2. Enter another one.</source>
        <translation>“%1”的级别已是 %2。请输入其他级别。</translation>
    </message>
    <message numerus="yes">
        <source>Search finds %n member(s) otherwise than they are.</source>
        <translation>
            <numerusform>有 %n 位会员的查找内容与实际不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say where the member said so: a form, a call, a web page.</source>
        <translation>请填写来源：表单、电话或网页等。</translation>
    </message>
    <message>
        <source>Enter a time that is not to come.</source>
        <translation>时间不能晚于现在。</translation>
    </message>
    <message>
        <source>This code is no longer good. Send a new one.</source>
        <translation>验证码已失效，请重新发送。</translation>
    </message>
    <message>
        <source>Enter the member&apos;s phone number first.</source>
        <translation>请先填写会员的手机号。</translation>
    </message>
    <message>
        <source>Enter the member&apos;s e-mail address first.</source>
        <translation>请先填写会员的邮箱。</translation>
    </message>
    <message>
        <source>This member&apos;s data was erased for good. Add a new member.</source>
        <translation>该会员的资料已被永久清除，请新建会员。</translation>
    </message>
    <message>
        <source>Erased member %1</source>
        <translation>已清除会员 %1</translation>
    </message>
    <message>
        <source>Traces of an erased member may still stand in the shop file: it could not be made anew yet.</source>
        <translation>店铺文件中可能仍残留已清除会员的痕迹：文件尚未重新整理。</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another folder or name.</source>
        <translation>无法写入“%1”，请换一个文件夹或文件名。</translation>
    </message>
    <message>
        <source>The field “%1” is missing.</source>
        <translation>缺少字段“%1”。</translation>
    </message>
    <message>
        <source>This is one and the same member. Choose another one.</source>
        <translation>这是同一位会员。请选择其他会员。</translation>
    </message>
    <message>
        <source>Member %1 is archived. Keep the other record, or take this one back first.</source>
        <translation>会员 %1 已归档。请保留另一条记录，或先取消归档。</translation>
    </message>
    <message>
        <source>These records are apart already.</source>
        <translation>这些记录已经拆分。</translation>
    </message>
    <message>
        <source>What was promised cannot change afterwards. Choose today or a later day.</source>
        <translation>已承诺的内容事后不能更改。请选择今天或之后的日期。</translation>
    </message>
    <message>
        <source>Version %1 begins on %2. Choose that day or a later one.</source>
        <translation>版本 %1 自 %2 起生效。请选择该日或之后的日期。</translation>
    </message>
    <message>
        <source>Enter at least one benefit.</source>
        <translation>请至少填写一项权益。</translation>
    </message>
    <message>
        <source>A sheet has room for %1 benefits.</source>
        <translation>一张权益表最多 %1 项权益。</translation>
    </message>
    <message>
        <source>Give the benefit a name.</source>
        <translation>请填写权益名称。</translation>
    </message>
    <message>
        <source>“%1” stands there twice. Keep one of them.</source>
        <translation>“%1”出现了两次。请保留一个。</translation>
    </message>
    <message>
        <source>On %1, %2 does not have the benefit “%3”. Choose another one.</source>
        <translation>在 %1，%2 没有权益“%3”。请选择其他权益。</translation>
    </message>
    <message>
        <source>Enter a day that is not to come.</source>
        <translation>请输入不晚于今天的日期。</translation>
    </message>
    <message>
        <source>Choose the store it happened in.</source>
        <translation>请选择发生的门店。</translation>
    </message>
    <message>
        <source>This record was merged into member %1. Undo that instead.</source>
        <translation>该记录已合并到会员 %1。请撤销那次合并。</translation>
    </message>
    <message>
        <source>Choose another member, who lives in the same household.</source>
        <translation>请选择住在同一家庭的另一位会员。</translation>
    </message>
    <message>
        <source>Member %1 is kept on the tier “%2”, but the newest change leads to “%3”.</source>
        <translation>会员 %1 的等级记为“%2”，但最近一次变动的结果是“%3”。</translation>
    </message>
    <message>
        <source>Member %1 is merged into another one, but the merge is not whole.</source>
        <translation>会员 %1 已合并到另一位会员，但合并不完整。</translation>
    </message>
    <message>
        <source>A tag has up to %1 characters and no comma.</source>
        <translation>标签最多 %1 个字符，且不能含逗号。</translation>
    </message>
    <message>
        <source>A member has at most %1 tags. Take some away.</source>
        <translation>一位会员最多 %1 个标签。请去掉一些。</translation>
    </message>
    <message>
        <source>Enter a language by its code, such as en or zh.</source>
        <translation>请输入语言代码，如 en 或 zh。</translation>
    </message>
    <message>
        <source>Members cannot recommend the shop to themselves: %1 has the same phone number or e-mail address.</source>
        <translation>会员不能推荐自己：%1 使用相同的电话号码或邮箱。</translation>
    </message>
    <message>
        <source>This member is gone. Choose who recommended the shop anew.</source>
        <translation>该会员已不存在。请重新选择推荐人。</translation>
    </message>
    <message>
        <source>%1 came to the shop through this member, and not the other way round.</source>
        <translation>%1 是由该会员推荐来的，不能反过来。</translation>
    </message>
    <message>
        <source>Say what brought the score, such as the number of a review.</source>
        <translation>请说明得分的来源，如评价编号。</translation>
    </message>
    <message>
        <source>This member is archived. Take it back first.</source>
        <translation>该会员已归档。请先取消归档。</translation>
    </message>
    <message>
        <source>Enter today or a day to come.</source>
        <translation>请输入今天或之后的日期。</translation>
    </message>
    <message>
        <source>%1 asks for nothing although it ranks above %2. Say what it asks for, or rank it lowest.</source>
        <translation>%1 没有任何条件，级别却高于 %2。请填写条件，或将其设为最低级别。</translation>
    </message>
    <message>
        <source>%1 ranks above %2 but asks for less. Ask for more than %2 does.</source>
        <translation>%1 的级别高于 %2，条件却更低。请设置比 %2 更高的条件。</translation>
    </message>
    <message>
        <source>%1 asks for the same as %2, which nobody could ever stay on. Ask for more.</source>
        <translation>%1 与 %2 的条件相同，会员将无法停留在后者。请提高条件。</translation>
    </message>
    <message>
        <source>%1 can be reached without having reached %2 below it. Let it ask for all that %2 asks for.</source>
        <translation>未达到较低的 %2 也能达到 %1。请让它包含 %2 的全部条件。</translation>
    </message>
    <message>
        <source>What %1 asks for must be above 0. Leave out what does not count.</source>
        <translation>%1 的条件须大于 0。不计入的条件请留空。</translation>
    </message>
    <message>
        <source>Count 1 to %1 days.</source>
        <translation>请按 1 到 %1 天计算。</translation>
    </message>
    <message>
        <source>A tier is kept for 0 to %1 days after the period.</source>
        <translation>周期结束后，等级可保留 0 到 %1 天。</translation>
    </message>
    <message>
        <source>Say what at least one tier asks for.</source>
        <translation>请至少为一个等级填写条件。</translation>
    </message>
    <message>
        <source>%1 has two rules. Keep one of them.</source>
        <translation>%1 有两条规则。请保留一条。</translation>
    </message>
    <message>
        <source>Points are multiplied by 0.01 to %1. Enter such a number.</source>
        <translation>积分倍数为 0.01 到 %1。请输入此范围内的数。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>what a tier asks for</comment>
        <translation>%1 且 %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>what a tier asks for</comment>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>Set by hand, until %1.</source>
        <translation>手动设定，有效期至 %1。</translation>
    </message>
    <message>
        <source>Set by hand. It stays until somebody changes it.</source>
        <translation>手动设定。在有人更改之前一直有效。</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>自 %1 起。</translation>
    </message>
    <message>
        <source>Since %1: this tier is for everybody.</source>
        <translation>自 %1 起：该等级面向所有会员。</translation>
    </message>
    <message>
        <source>Since %1, with %2 by then. This tier asks for %3.</source>
        <translation>自 %1 起，当时为 %2。该等级要求 %3。</translation>
    </message>
    <message>
        <source>Reached on %1 with %2. This tier asks for %3.</source>
        <translation>于 %1 达到，当时为 %2。该等级要求 %3。</translation>
    </message>
    <message>
        <source>%1 spent</source>
        <translation>消费 %1</translation>
    </message>
    <message>
        <source>%1 points for activity</source>
        <translation>活动积分 %1</translation>
    </message>
    <message>
        <source>%1 points for reviews</source>
        <translation>评价积分 %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What it asks for is not met any more; it is kept until %1.</source>
        <translation>已不满足该等级的要求，保留至 %1。</translation>
    </message>
    <message>
        <source>%1 more to spend</source>
        <translation>再消费 %1</translation>
    </message>
    <message>
        <source>%1 more points for activity</source>
        <translation>再获活动积分 %1</translation>
    </message>
    <message>
        <source>%1 more points for reviews</source>
        <translation>再获评价积分 %1</translation>
    </message>
    <message>
        <source>For %1: %2, counted over %3 days.</source>
        <translation>升至 %1：%2，按 %3 天累计。</translation>
    </message>
    <message>
        <source>Changing a member&apos;s phone number or e-mail address needs your password or PIN, so that nobody does it at a counter that was left open.</source>
        <translation>更改会员的电话号码或邮箱需要密码或 PIN，以免他人在无人看管的收银台上更改。</translation>
    </message>
    <message>
        <source>Benefit not given: %1</source>
        <translation>权益未兑现：%1</translation>
    </message>
    <message>
        <source>Member %1 was promised “%2: %3”, and did not get it on %4 in %5.</source>
        <translation>会员 %1 应享有“%2：%3”，但 %4 在 %5 未获兑现。</translation>
    </message>
    <message>
        <source>This report is gone.</source>
        <translation>该反馈已不存在。</translation>
    </message>
    <message>
        <source>This is no order of the member. Choose another, or none.</source>
        <translation>这不是该会员的订单。请选择其他订单，或不选。</translation>
    </message>
    <message>
        <source>There was a tier “%1”. Take it back, or enter another name.</source>
        <translation>曾有等级“%1”，现已归档。请取消归档，或换一个名称。</translation>
    </message>
    <message>
        <source>The rules in force say who gets “%1”. Publish rules without it before you put it away.</source>
        <translation>当前生效的规则包含“%1”。请先发布不含该等级的规则，再将其归档。</translation>
    </message>
    <message>
        <source>%2 is for members on “%1”. Change it before you put the tier away.</source>
        <translation>%2适用于“%1”等级的会员。请先更改，再归档该等级。</translation>
    </message>
    <message>
        <source>Members on “%1”: %2, archived ones among them. Give them another tier before you put this one away.</source>
        <translation>“%1”等级有 %2 位会员（含已归档会员）。请先为其更换等级，再归档该等级。</translation>
    </message>
    <message>
        <source>Name each tier in use once, from the lowest up.</source>
        <translation>请从低到高列出每个使用中的等级，各一次。</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>“%1” is not a number. Use digits, with a point for decimals.</source>
        <translation>“%1”不是数字。请用数字，小数用点。</translation>
    </message>
    <message>
        <source>“%1” is too large. Enter a smaller number.</source>
        <translation>“%1”过大。请输入较小的数字。</translation>
    </message>
    <message>
        <source>“%1” is not a currency that Shopdesk knows. Use a code such as GBP, EUR or CNY.</source>
        <translation>“%1”不是掌柜台支持的货币。请使用 GBP、EUR、CNY 这样的代码。</translation>
    </message>
    <message numerus="yes">
        <source>An amount in %1 has at most %n decimal(s).</source>
        <translation>
            <numerusform>%1 金额最多 %n 位小数。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>This is not the same as above. Type it once more.</source>
        <translation>与上面的不一致，请再输一次。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>At least 10 characters. A few words that only you would put together are good.</source>
        <translation>至少 10 个字符。几个只有你会放在一起的词就很好。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Of “%1”, %2 can still be taken back from this order.</source>
        <translation>该订单的“%1”还可退 %2 件。</translation>
    </message>
    <message>
        <source>The order to correct is gone.</source>
        <translation>要更正的订单已不存在。</translation>
    </message>
    <message>
        <source>Only a sale that was made can be corrected by a credit.</source>
        <translation>只有已成交的销售单才能用退款单更正。</translation>
    </message>
    <message>
        <source>The order to correct belongs to someone else.</source>
        <translation>要更正的订单属于另一位会员。</translation>
    </message>
    <message>
        <source>Of this order, %1 can still be given back.</source>
        <translation>该订单还可退 %1。</translation>
    </message>
    <message>
        <source>The lines of order %1 do not add up to its sums.</source>
        <translation>订单 %1 的明细与合计不符。</translation>
    </message>
    <message>
        <source>The discounts of order %1 do not add up to their sum.</source>
        <translation>订单 %1 的折扣与合计不符。</translation>
    </message>
    <message>
        <source>Lines, discounts and taxes of order %1 do not add up to its total.</source>
        <translation>订单 %1 的明细、折扣和税加起来与总额不符。</translation>
    </message>
    <message>
        <source>The payments of order %1 do not add up to what is paid.</source>
        <translation>订单 %1 的付款与已付金额不符。</translation>
    </message>
    <message>
        <source>A line of order %1 is not its quantity times its price.</source>
        <translation>订单 %1 有一行的金额不等于数量乘以价格。</translation>
    </message>
    <message>
        <source>The credits of order %1 give back more than it came to.</source>
        <translation>订单 %1 的退款超过了订单总额。</translation>
    </message>
    <message>
        <source>The credits of order %1 take back more than it sold.</source>
        <translation>订单 %1 的退货超过了售出数量。</translation>
    </message>
    <message>
        <source>The number %1 is borne by two orders.</source>
        <translation>编号 %1 被两张订单使用。</translation>
    </message>
    <message>
        <source>Store %1 gave out %2 order numbers on %3, but has %4 orders.</source>
        <translation>门店 %1 在 %3 发出 %2 个订单号，但有 %4 张订单。</translation>
    </message>
    <message>
        <source>Order %1 stands on another day or hour than its time.</source>
        <translation>订单 %1 的日期或小时与其时间不符。</translation>
    </message>
    <message>
        <source>The search index of the orders is out of step.</source>
        <translation>订单的搜索索引与数据不一致。</translation>
    </message>
    <message>
        <source>This order is gone.</source>
        <translation>该订单已不存在。</translation>
    </message>
    <message>
        <source>There is no order %1.</source>
        <translation>没有订单 %1。</translation>
    </message>
    <message>
        <source>An order is placed as paid, shipped or delivered.</source>
        <translation>新订单的状态应为已付款、已发货或已送达。</translation>
    </message>
    <message>
        <source>Only cash is handed over with change, and no less than is paid with it.</source>
        <translation>只有现金可以实收多于应付，且不能少于所付金额。</translation>
    </message>
    <message>
        <source>Payments must be above 0 and together no more than %1.</source>
        <translation>付款须大于 0，合计不超过 %1。</translation>
    </message>
    <message>
        <source>The order comes to %1, and %2 of it is not paid yet.</source>
        <translation>订单总额为 %1，其中 %2 尚未付款。</translation>
    </message>
    <message>
        <source>A text of this order is too long. Shorten it.</source>
        <translation>订单中有文字过长。请缩短。</translation>
    </message>
    <message>
        <source>The time of the order must lie between the year 2000 and now.</source>
        <translation>订单时间须在 2000 年至现在之间。</translation>
    </message>
    <message>
        <source>This member is archived. Restore the member first.</source>
        <translation>该会员已归档。请先取消归档。</translation>
    </message>
    <message>
        <source>This member is gone.</source>
        <translation>该会员已不存在。</translation>
    </message>
    <message>
        <source>Only a credit corrects another order.</source>
        <translation>只有退款单才能更正其他订单。</translation>
    </message>
    <message>
        <source>This order is too large. Split it into several.</source>
        <translation>订单过大。请拆分成几张。</translation>
    </message>
    <message>
        <source>Enter a quantity from 1 to %1.</source>
        <translation>请输入 1 到 %1 的数量。</translation>
    </message>
    <message>
        <source>Enter a price of 0 or more.</source>
        <translation>请输入 0 或以上的价格。</translation>
    </message>
    <message>
        <source>The discount must lie between 0 and the line&apos;s amount.</source>
        <translation>折扣须在 0 与该行金额之间。</translation>
    </message>
    <message>
        <source>This product is not in the catalogue. Choose another.</source>
        <translation>商品目录中没有该商品。请另选。</translation>
    </message>
    <message>
        <source>“%1” is archived. Restore it before you sell it.</source>
        <translation>“%1”已归档。请先取消归档再销售。</translation>
    </message>
    <message>
        <source>Discounts must be above 0 and together no more than the lines come to.</source>
        <translation>折扣须大于 0，合计不超过各行金额。</translation>
    </message>
    <message>
        <source>Add what is sold first.</source>
        <translation>请先添加所售商品。</translation>
    </message>
    <message>
        <source>There is no such order line any more.</source>
        <translation>该订单明细已不存在。</translation>
    </message>
    <message>
        <source>You may refund up to %1 alone; this comes to %2. Ask someone who may refund more.</source>
        <translation>您单独最多可退款 %1，本次为 %2。请有更高权限的人处理。</translation>
    </message>
    <message>
        <source>You may take off up to %1 % alone. Take off less, or ask someone who may take off more.</source>
        <translation>您单独最多可优惠 %1%。请减少优惠，或请有更高权限的人处理。</translation>
    </message>
    <message>
        <source>Everything is paid already.</source>
        <translation>已全部付清。</translation>
    </message>
    <message>
        <source>Enter an amount above 0.</source>
        <translation>请输入大于 0 的金额。</translation>
    </message>
    <message>
        <source>This is more than is still to pay. Only cash gives change.</source>
        <translation>超过应付金额，只有现金可以找零。</translation>
    </message>
    <message>
        <source>This does not come out in coins.</source>
        <translation>此金额无法用现有硬币付清。</translation>
    </message>
    <message>
        <source>Enter an amount above 0 and no more than is still to pay.</source>
        <translation>请输入大于 0 且不超过应付的金额。</translation>
    </message>
    <message>
        <source>Enter how many people pay, from 2 to %1.</source>
        <translation>请输入付款人数，2 到 %1。</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Discount of %1 %</source>
        <translation>%1 % 折扣</translation>
    </message>
    <message>
        <source>Enter an amount, or a share from 0 % to 100 %.</source>
        <translation>请输入金额，或 0 % 到 100 % 的比例。</translation>
    </message>
    <message>
        <source>The member of this sale is gone.</source>
        <translation>此单的会员已不存在。</translation>
    </message>
    <message>
        <source>The discount no longer fits what is sold.</source>
        <translation>折扣已不适用于所售商品。</translation>
    </message>
    <message>
        <source>This sale is no longer on hold: somebody has taken it up or given it up.</source>
        <translation>此单已不在挂单中：已被他人取单或放弃。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>There is nothing to put on hold yet.</source>
        <translation>还没有可挂的单。</translation>
    </message>
    <message>
        <source>This sale cannot be read any more. Ring it up anew, and give up the one on hold.</source>
        <translation>此单已无法读取。请重新录入，并放弃挂单。</translation>
    </message>
    <message>
        <source>Of “%1”, %2 are packed or have left.</source>
        <translation>“%1”已有 %2 件打包或发出。</translation>
    </message>
    <message>
        <source>“%1” cannot be taken out: some are packed or have left.</source>
        <translation>“%1”无法移除：已有打包或发出的。</translation>
    </message>
    <message>
        <source>Name each line of this order at most once.</source>
        <translation>此订单的每一行最多指定一次。</translation>
    </message>
    <message>
        <source>A credit is given at once.</source>
        <translation>退款须一次完成。</translation>
    </message>
    <message>
        <source>There is no such gift card. Check its code.</source>
        <translation>没有这张礼品卡，请核对卡号。</translation>
    </message>
    <message>
        <source>Enter an amount above 0 and up to %1.</source>
        <translation>请输入大于 0 且不超过 %1 的金额。</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>该日期已过。</translation>
    </message>
    <message>
        <source>A code has %1 to %2 letters and digits.</source>
        <translation>卡号应为 %1 到 %2 个字母和数字。</translation>
    </message>
    <message>
        <source>This note is too long. Shorten it.</source>
        <translation>备注过长，请缩短。</translation>
    </message>
    <message>
        <source>Say why the card is blocked.</source>
        <translation>请说明停用此卡的原因。</translation>
    </message>
    <message>
        <source>This card was issued already.</source>
        <translation>此卡已发放。</translation>
    </message>
    <message>
        <source>Of order %1 more is paid than it came to, or more was given back than was paid.</source>
        <translation>订单 %1 的已付金额超过应付，或退款超过已付。</translation>
    </message>
    <message>
        <source>The credits of order %1 give back more than was paid.</source>
        <translation>订单 %1 的退款超过已付金额。</translation>
    </message>
    <message>
        <source>The numbers %1… go up to %2, but there are %3 orders.</source>
        <translation>编号 %1… 已到 %2，但只有 %3 张订单。</translation>
    </message>
    <message>
        <source>More of order %1 has left than was ordered.</source>
        <translation>订单 %1 的发货超过订购数量。</translation>
    </message>
    <message>
        <source>More of order %1 was taken back than the customer received.</source>
        <translation>订单 %1 的退货超过顾客收到的数量。</translation>
    </message>
    <message>
        <source>The state of order %1 is not what its payments and shipments say.</source>
        <translation>订单 %1 的状态与其付款和发货不符。</translation>
    </message>
    <message>
        <source>Goods are kept back for order %1, which needs none.</source>
        <translation>为订单 %1 预留了不需要的商品。</translation>
    </message>
    <message>
        <source>The stock of order %1 is not what its shipments say.</source>
        <translation>订单 %1 的库存变动与其发货不符。</translation>
    </message>
    <message>
        <source>The entries of the gift card …%1 do not add up to its balance.</source>
        <translation>礼品卡 …%1 的流水合计与余额不符。</translation>
    </message>
    <message>
        <source>The payments with the gift card …%1 are not what its entries say.</source>
        <translation>礼品卡 …%1 的付款与其流水不符。</translation>
    </message>
    <message>
        <source>The entries of the store credit of member %1 do not add up to it.</source>
        <translation>会员 %1 的店铺余额流水合计与余额不符。</translation>
    </message>
    <message>
        <source>A closed shift of %1 expected something else than its payments say.</source>
        <translation>%1 的一个已关班次的应有金额与其付款不符。</translation>
    </message>
    <message>
        <source>This is a credit: it is settled when it is given.</source>
        <translation>这是退款单，已一次结清。</translation>
    </message>
    <message>
        <source>This order is kept by the system it came from.</source>
        <translation>此订单由其来源系统管理。</translation>
    </message>
    <message>
        <source>Nothing of this order is open.</source>
        <translation>此订单没有待付金额。</translation>
    </message>
    <message>
        <source>The goods were handed over at once.</source>
        <translation>商品已当场交付。</translation>
    </message>
    <message>
        <source>All goods are in a shipment already.</source>
        <translation>全部商品已在发货单中。</translation>
    </message>
    <message>
        <source>No shipment of this order is under way.</source>
        <translation>此订单没有在途的发货。</translation>
    </message>
    <message>
        <source>Something of this order was taken back already.</source>
        <translation>此订单已有退货。</translation>
    </message>
    <message>
        <source>The goods have left. Take them back with a credit instead.</source>
        <translation>商品已发出，请改用退货退款。</translation>
    </message>
    <message>
        <source>The goods were handed over on another day. Take them back with a credit instead.</source>
        <translation>商品已于往日交付，请改用退货退款。</translation>
    </message>
    <message>
        <source>Goods have left already. Change the order to what has left, or take them back with a credit.</source>
        <translation>已有商品发出。请将订单改为已发出的部分，或用退货退款。</translation>
    </message>
    <message>
        <source>The goods are still under way. Say first that they arrived.</source>
        <translation>商品仍在途中，请先确认送达。</translation>
    </message>
    <message>
        <source>The customer has no goods of this order.</source>
        <translation>顾客没有此订单的商品。</translation>
    </message>
    <message>
        <source>This is a draft. Place it first.</source>
        <translation>这是草稿，请先下单。</translation>
    </message>
    <message>
        <source>This order is being changed. Book the change or leave it first.</source>
        <translation>此订单正在修改，请先保存或放弃修改。</translation>
    </message>
    <message>
        <source>This order was cancelled.</source>
        <translation>此订单已取消。</translation>
    </message>
    <message>
        <source>This cannot be done with the order as it stands.</source>
        <translation>订单当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>This order is placed already.</source>
        <translation>此订单已下单。</translation>
    </message>
    <message>
        <source>Nobody is changing this order.</source>
        <translation>没有人在修改此订单。</translation>
    </message>
    <message>
        <source>Store credit belongs to a member, and this order has none.</source>
        <translation>店铺余额属于会员，而此订单没有会员。</translation>
    </message>
    <message>
        <source>Only who pays hands over cash and gets change.</source>
        <translation>只有付款时才有实收和找零。</translation>
    </message>
    <message>
        <source>Enter an amount that a till can hold.</source>
        <translation>请输入收银台可容纳的金额。</translation>
    </message>
    <message>
        <source>This shift is closed already.</source>
        <translation>该班次已关闭。</translation>
    </message>
    <message>
        <source>%1 opened this till already, on %2. Close that shift first.</source>
        <translation>%1 已于 %2 开班，请先关闭该班次。</translation>
    </message>
    <message>
        <source>Say why cash comes in or leaves.</source>
        <translation>请说明现金存入或取出的原因。</translation>
    </message>
    <message>
        <source>The cash differs by %1. Say what is known about it.</source>
        <translation>现金相差 %1，请说明已知情况。</translation>
    </message>
    <message>
        <source>This shift is gone.</source>
        <translation>该班次已不存在。</translation>
    </message>
    <message>
        <source>A text of this shipment is too long. Shorten it.</source>
        <translation>发货单的文字过长，请缩短。</translation>
    </message>
    <message>
        <source>Of “%1”, %2 can leave.</source>
        <translation>“%1”可发出 %2 件。</translation>
    </message>
    <message>
        <source>This shipment is gone.</source>
        <translation>该发货单已不存在。</translation>
    </message>
    <message>
        <source>This cannot be done with the shipment as it stands. Look at it again.</source>
        <translation>发货单当前状态不允许此操作，请重新查看。</translation>
    </message>
    <message>
        <source>Enter an amount other than 0, up to %1; of the credit of %2 no more can be taken.</source>
        <translation>请输入不为 0 且不超过 %1 的金额；余额只有 %2，不能扣更多。</translation>
    </message>
    <message>
        <source>Say why the store credit changes.</source>
        <translation>请说明店铺余额变动的原因。</translation>
    </message>
    <message>
        <source>Cash comes in steps of %1: %2 is due.</source>
        <translation>现金以 %1 为最小单位：应付 %2。</translation>
    </message>
    <message>
        <source>This cannot be paid in that way. Choose another.</source>
        <translation>不能以此方式付款，请选择其他方式。</translation>
    </message>
    <message>
        <source>This gift card is blocked.</source>
        <translation>此礼品卡已停用。</translation>
    </message>
    <message>
        <source>This gift card has expired.</source>
        <translation>此礼品卡已过期。</translation>
    </message>
    <message>
        <source>%1 is left on this gift card.</source>
        <translation>此礼品卡余额 %1。</translation>
    </message>
    <message>
        <source>Store credit belongs to a member. Choose the member.</source>
        <translation>店铺余额属于会员，请选择会员。</translation>
    </message>
    <message>
        <source>The member has a store credit of %1.</source>
        <translation>会员的店铺余额为 %1。</translation>
    </message>
    <message>
        <source>Open a shift first: this shop takes and gives cash only while one is open.</source>
        <translation>请先开班：本店只在开班期间收付现金。</translation>
    </message>
    <message>
        <source>The smallest coin is worth at least %1 and at most %2.</source>
        <translation>最小硬币面值至少 %1，最多 %2。</translation>
    </message>
    <message>
        <source>Goods are kept back for 1 to %1 hours.</source>
        <translation>预留时间为 1 到 %1 小时。</translation>
    </message>
    <message>
        <source>This label says no price of these goods. Scan it again.</source>
        <translation>此标签没有该商品的价格，请重新扫描。</translation>
    </message>
    <message>
        <source>Serial numbers are entered when the goods leave.</source>
        <translation>序列号在商品出库时登记。</translation>
    </message>
    <message>
        <source>%1 is the code of “%2”. Scan the serial number of the piece.</source>
        <translation>%1 是“%2”的条码。请扫描单件的序列号。</translation>
    </message>
    <message>
        <source>%1 is in this sale already.</source>
        <translation>%1 已在本单中。</translation>
    </message>
    <message>
        <source>Each piece of “%1” has its serial number. Raise the quantity first.</source>
        <translation>“%1”每件都有序列号。请先增加数量。</translation>
    </message>
    <message>
        <source>Pieces of this line have no serial numbers. Leave them out.</source>
        <translation>此行商品没有序列号。请不要填写。</translation>
    </message>
    <message>
        <source>Enter the serial numbers of “%1”: %2 in all.</source>
        <translation>请输入“%1”的序列号：共 %2 个。</translation>
    </message>
    <message>
        <source>%1 stands in two lines. Each piece is sold once.</source>
        <translation>%1 出现在两行中。每件只能售出一次。</translation>
    </message>
    <message>
        <source>Say which pieces of “%1” come back, by their serial numbers: %2.</source>
        <translation>请按序列号说明退回“%1”的哪几件：%2。</translation>
    </message>
    <message>
        <source>%1 is no piece that comes back with this line.</source>
        <translation>%1 不是此行退回的商品。</translation>
    </message>
    <message>
        <source>%1 was not sold here.</source>
        <translation>%1 不是在本店售出的。</translation>
    </message>
    <message>
        <source>The points of order %1 are not those that its lines earn.</source>
        <translation>订单 %1 的积分与其各行应得的积分不符。</translation>
    </message>
    <message>
        <source>Tax %1 %</source>
        <translation>税 %1 %</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Discounts of lines</source>
        <translation>单行折扣</translation>
    </message>
    <message>
        <source>%1 goods, %2 taken off</source>
        <translation>商品 %1，优惠 %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Coupons and points are for sales. A credit gives back what its order came to.</source>
        <translation>优惠券和积分用于销售。退款单按原订单的金额退还。</translation>
    </message>
    <message>
        <source>An offer for points and points that are redeemed for a discount do not go together. Take two orders.</source>
        <translation>积分兑换商品与积分抵扣不能同时使用。请分成两个订单。</translation>
    </message>
    <message>
        <source>An order for points is not changed. Cancel it, and place another.</source>
        <translation>积分兑换的订单不能修改。请取消后重新下单。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>A discount of order %1 is not what its lines bear of it.</source>
        <translation>订单 %1 的一项优惠与各行分摊之和不符。</translation>
    </message>
    <message>
        <source>A line of order %1 bears more discount than it comes to.</source>
        <translation>订单 %1 有一行分摊的优惠超过该行金额。</translation>
    </message>
    <message>
        <source>Order %1 is less by a coupon that it does not have.</source>
        <translation>订单 %1 减去了一张它没有的优惠券。</translation>
    </message>
    <message>
        <source>Order %1 has a coupon that takes nothing off it.</source>
        <translation>订单 %1 有一张未产生任何优惠的优惠券。</translation>
    </message>
    <message>
        <source>The points that order %1 is less by were not taken.</source>
        <translation>订单 %1 抵扣所用的积分没有扣除。</translation>
    </message>
    <message>
        <source>More points were taken for order %1 than it is less by.</source>
        <translation>订单 %1 扣除的积分多于抵扣所用的积分。</translation>
    </message>
    <message>
        <source>The serial number %1 is not where its last event says.</source>
        <translation>序列号 %1 的所在与其最近一次记录不符。</translation>
    </message>
    <message>
        <source>Order %1 names another number of pieces than it moved.</source>
        <translation>订单 %1 登记序列号的件数与实际出入库件数不符。</translation>
    </message>
    <message>
        <source>Count every kind of payment: %1 more is expected of one that was not counted.</source>
        <translation>请清点每一种付款方式：有一种未清点，应有 %1。</translation>
    </message>
    <message>
        <source>Somebody has asked for a return of this order. Look after it first.</source>
        <translation>此订单已有退货申请。请先处理。</translation>
    </message>
    <message>
        <source>%1 Ask someone who may sell it anyway.</source>
        <comment>a sentence</comment>
        <translation>%1如仍要销售，请有权限的人处理。</translation>
    </message>
    <message>
        <source>The gift card %1 is blocked. Give the money back in another way.</source>
        <translation>礼品卡 %1 已停用。请用其他方式退款。</translation>
    </message>
    <message>
        <source>The gift card %1 has expired. Give the money back in another way.</source>
        <translation>礼品卡 %1 已过期。请用其他方式退款。</translation>
    </message>
    <message>
        <source>Goods that are not sent need no address. Leave it empty.</source>
        <translation>不寄送的商品不需要地址，请留空。</translation>
    </message>
    <message>
        <source>Shorten this to %1 characters.</source>
        <translation>请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>The goods of this order are not sent to anybody.</source>
        <translation>此订单的商品无需寄送。</translation>
    </message>
    <message>
        <source>Nothing of this order is still to be sent.</source>
        <translation>此订单已没有待寄送的商品。</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Only a service can stand for the delivery. Choose another.</source>
        <translation>只有服务可用作运费项目。请另选。</translation>
    </message>
    <message>
        <source>Enter an amount above 0 and up to %1, or leave it empty.</source>
        <translation>请输入大于 0 且不超过 %1 的金额，或留空。</translation>
    </message>
    <message>
        <source>Enter a fee of 0 or more.</source>
        <translation>请输入 0 或以上的运费。</translation>
    </message>
    <message>
        <source>Goods that are not sent cost no delivery. Leave the fee empty.</source>
        <translation>不寄送的商品不收运费，请将运费留空。</translation>
    </message>
    <message>
        <source>The shop asks for no delivery fee yet. Set the usual one in Settings first.</source>
        <translation>店铺尚未收取运费。请先在“设置”中填写常规运费。</translation>
    </message>
    <message>
        <source>The delivery address of order %1 does not open or is out of place.</source>
        <translation>订单 %1 的收货地址无法解封，或不应存在。</translation>
    </message>
    <message>
        <source>%1 goods, %2 delivery, %3 taken off</source>
        <translation>商品 %1，运费 %2，优惠 %3</translation>
    </message>
</context>
<context>
    <name>OwnSection</name>
    <message>
        <source>Enter your password.</source>
        <translation>请输入密码。</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>Choose a password of at least %1 characters.</source>
        <translation>请设置至少 %1 个字符的密码。</translation>
    </message>
    <message>
        <source>Choose a password of at most %L1 characters.</source>
        <translation>请设置不超过 %L1 个字符的密码。</translation>
    </message>
    <message>
        <source>Choose a password of more than one repeated character.</source>
        <translation>请勿使用由同一个字符重复组成的密码。</translation>
    </message>
    <message>
        <source>Choose a password other than the name.</source>
        <translation>请勿使用姓名作为密码。</translation>
    </message>
    <message>
        <source>Many people use this password, so it is easy to guess. Choose another one.</source>
        <translation>这个密码很多人在用，容易被猜到，请换一个。</translation>
    </message>
    <message>
        <source>Choose a PIN of %1 to %2 digits.</source>
        <translation>请设置 %1 到 %2 位数字的 PIN 码。</translation>
    </message>
    <message>
        <source>Choose a PIN of more than one repeated digit.</source>
        <translation>请勿使用由同一个数字重复组成的 PIN 码。</translation>
    </message>
    <message>
        <source>Digits in a row are easy to guess. Choose a PIN that does not count up or down.</source>
        <translation>连续数字容易被猜到，请勿使用递增或递减的 PIN 码。</translation>
    </message>
</context>
<context>
    <name>Permission</name>
    <message>
        <source>Products and stock</source>
        <translation>商品与库存</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>The business</source>
        <translation>经营</translation>
    </message>
    <message>
        <source>See products</source>
        <translation>查看商品</translation>
    </message>
    <message>
        <source>See what goods cost</source>
        <translation>查看成本</translation>
    </message>
    <message>
        <source>Edit products, categories and taxes</source>
        <translation>编辑商品、类别和税种</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>调整库存</translation>
    </message>
    <message>
        <source>See orders</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>Place orders</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Give discounts</source>
        <translation>给予优惠</translation>
    </message>
    <message>
        <source>Give refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>See members</source>
        <translation>查看会员</translation>
    </message>
    <message>
        <source>Edit members</source>
        <translation>编辑会员</translation>
    </message>
    <message>
        <source>Reveal phone numbers, e-mails and addresses</source>
        <translation>显示电话、邮箱和地址</translation>
    </message>
    <message>
        <source>Erase members&apos; personal data</source>
        <translation>清除会员个人数据</translation>
    </message>
    <message>
        <source>Adjust points</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>See the dashboard and its figures</source>
        <translation>查看看板和数据</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>导入数据</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>See the trail of who did what</source>
        <translation>查看操作记录</translation>
    </message>
    <message>
        <source>Manage people and roles</source>
        <translation>管理人员和角色</translation>
    </message>
    <message>
        <source>Manage settings, stores and backups</source>
        <translation>管理设置、门店和备份</translation>
    </message>
    <message>
        <source>Alone up to (empty: no limit)</source>
        <translation>可自行决定的上限（留空：不限）</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>客户服务</translation>
    </message>
    <message>
        <source>See tickets</source>
        <translation>查看工单</translation>
    </message>
    <message>
        <source>Open and answer tickets</source>
        <translation>新建和回复工单</translation>
    </message>
    <message>
        <source>Manage deadlines, categories, replies and routing of tickets</source>
        <translation>管理工单的时限、分类、常用回复和分派</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>所有门店</translation>
    </message>
    <message>
        <source>May</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Largest refund</source>
        <translation>最大退款</translation>
    </message>
    <message>
        <source>Largest discount</source>
        <translation>最大折扣</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Largest points adjustment</source>
        <translation>最大积分调整</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>This picture is damaged, or of a kind that cannot be opened here. Save it as PNG or JPEG with another program.</source>
        <translation>图片已损坏，或格式无法打开。请用其他程序另存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>This picture is too large to be opened. Scale it down with another program to at most %1 megapixels.</source>
        <translation>图片过大，无法打开。请用其他程序缩小到最多 %1 百万像素。</translation>
    </message>
    <message>
        <source>This is no complete PNG, JPEG or WebP picture.</source>
        <translation>这不是完整的 PNG、JPEG 或 WebP 图片。</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>This computer cannot open %1 pictures. Save it as PNG or JPEG with another program, or install the further image formats of Qt.</source>
        <translation>本电脑无法打开 %1 图片。请用其他程序另存为 PNG 或 JPEG，或安装 Qt 的其他图片格式插件。</translation>
    </message>
</context>
<context>
    <name>PieceLabels</name>
    <message>
        <source>Line %1 of %2</source>
        <translation>第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>待验货</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>“%1” earns %2 points.</source>
        <translation>“%1”可得 %2 积分。</translation>
    </message>
    <message>
        <source>“%1” counts %2 times a day, and that is reached: 0 points.</source>
        <translation>“%1”每天最多计 %2 次，已达上限：0 积分。</translation>
    </message>
    <message>
        <source>A key has at most 64 letters, digits and -_.:/ in it.</source>
        <translation>键最多 64 个字符，只能含字母、数字和 -_.:/。</translation>
    </message>
    <message>
        <source>No rule gives points for this now. Add one in the settings.</source>
        <translation>目前没有对此发放积分的规则。请在设置中添加。</translation>
    </message>
    <message>
        <source>This event is gone. Choose another.</source>
        <translation>该活动已不存在。请选择其他活动。</translation>
    </message>
    <message>
        <source>Give the event a name.</source>
        <translation>请填写活动名称。</translation>
    </message>
    <message>
        <source>An event multiplies points by more than 1 and at most %1.</source>
        <translation>活动的积分倍数须大于 1，最多 %1。</translation>
    </message>
    <message>
        <source>An event ends after it has begun.</source>
        <translation>活动的结束须晚于开始。</translation>
    </message>
    <message>
        <source>“%1” runs at the same time, and only one event can count. Change the times, or call it off first.</source>
        <translation>“%1”在同一时间进行，而只能有一个活动生效。请更改时间，或先取消那个活动。</translation>
    </message>
    <message>
        <source>Enter more than 0 points.</source>
        <translation>请输入大于 0 的积分。</translation>
    </message>
    <message>
        <source>The member can spend %1 points. Enter at most as many.</source>
        <translation>该会员可用 %1 积分。最多只能输入这么多。</translation>
    </message>
    <message>
        <source>Enter points other than 0, up to %1.</source>
        <translation>请输入不为 0、最多 %1 的积分。</translation>
    </message>
    <message>
        <source>Say why the points change.</source>
        <translation>请说明积分变动的原因。</translation>
    </message>
    <message>
        <source>You may adjust up to %1 points alone. Adjust fewer, or ask someone who may adjust more.</source>
        <translation>您单独最多可调整 %1 积分。请减少数量，或请有更高权限的人处理。</translation>
    </message>
    <message>
        <source>The member has %1 points. Take at most as many.</source>
        <translation>该会员有 %1 积分。最多只能扣这么多。</translation>
    </message>
    <message>
        <source>Member %1 is kept with %2 points, but the entries add up to %3.</source>
        <translation>会员 %1 的积分记为 %2，但各笔记录合计为 %3。</translation>
    </message>
    <message>
        <source>What is left of the points of member %1, less the debt, is not the balance.</source>
        <translation>会员 %1 的剩余积分减去欠积分后，与余额不符。</translation>
    </message>
    <message>
        <source>A batch of points of member %1 is not what was earned less what was taken from it.</source>
        <translation>会员 %1 的一个积分批次与获得减去扣除的结果不符。</translation>
    </message>
    <message>
        <source>A debt of points of member %1 is not what was taken less what batches gave.</source>
        <translation>会员 %1 的一笔欠积分与扣除减去批次抵还的结果不符。</translation>
    </message>
    <message>
        <source>Member %1 used points of a batch that is somebody else&apos;s.</source>
        <translation>会员 %1 使用了属于他人的积分批次。</translation>
    </message>
    <message>
        <source>Points can wait for %1 to %2 days.</source>
        <translation>积分待生效时间为 %1 到 %2 天。</translation>
    </message>
    <message>
        <source>Points are good for %1 (they stay) to %2 months.</source>
        <translation>积分有效期为 %1（长期有效）到 %2 个月。</translation>
    </message>
    <message>
        <source>Points that come back are good for %1 to %2 days.</source>
        <translation>退回的积分有效期为 %1 到 %2 天。</translation>
    </message>
    <message>
        <source>Members are listed %1 to %2 days before.</source>
        <translation>请设为到期前 %1 到 %2 天列出会员。</translation>
    </message>
    <message>
        <source>Enter 0 to %1 points.</source>
        <translation>请输入 0 到 %1 积分。</translation>
    </message>
    <message>
        <source>Enter an amount of 0 or more.</source>
        <translation>请输入 0 或以上的金额。</translation>
    </message>
    <message>
        <source>This rule is gone. Choose another.</source>
        <translation>该规则已不存在。请选择其他规则。</translation>
    </message>
    <message>
        <source>Enter 1 to %1 points.</source>
        <translation>请输入 1 到 %1 积分。</translation>
    </message>
    <message>
        <source>Enter the amount that earns the points, above 0.</source>
        <translation>请输入可得积分的金额，须大于 0。</translation>
    </message>
    <message>
        <source>It can count 1 to %1 times a day.</source>
        <translation>每天可计 1 到 %1 次。</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>请填写规则名称。</translation>
    </message>
    <message>
        <source>A rule ends after it has begun.</source>
        <translation>规则的结束须晚于开始。</translation>
    </message>
    <message>
        <source>“%1” would run at the same time, and only one rule of a kind can count. End or archive it first.</source>
        <translation>“%1”会在同一时间生效，而每种规则只能有一条生效。请先结束或归档那条规则。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Choose a later last day.</source>
        <translation>最后一天早于第一天。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>Enter a day and a time, such as 2026-11-27T10:00.</source>
        <translation>请输入日期和时间，如 2026-11-27T10:00。</translation>
    </message>
    <message>
        <source>On %1 clocks go forward, and %2 does not exist. Enter %3, for instance.</source>
        <translation>%1 时钟拨快，%2 不存在。请输入 %3 等其他时间。</translation>
    </message>
    <message>
        <source>This device has not reached the company&apos;s server for long. Until it does, it can spend %1 more points.</source>
        <translation>这台电脑已很久没有连上公司的服务器。在恢复连接之前，最多还能使用 %1 积分。</translation>
    </message>
    <message>
        <source>The server can be out of reach for %1 to %2 hours.</source>
        <translation>服务器可失联的时间为 %1 到 %2 小时。</translation>
    </message>
    <message>
        <source>Without the server, %1 to %2 points can be spent.</source>
        <translation>连不上服务器时，可使用的积分为 %1 到 %2。</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
</context>
<context>
    <name>ProductScope</name>
    <message numerus="yes">
        <source>%Ln selected product(s)</source>
        <translation>
            <numerusform>选中的 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln product(s) that the list shows</source>
        <translation>
            <numerusform>列表中的全部 %Ln 个商品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PutAway</name>
    <message>
        <source>“%1” put away</source>
        <translation>已归档“%1”</translation>
    </message>
    <message>
        <source>“%1” taken back</source>
        <translation>已取消归档“%1”</translation>
    </message>
</context>
<context>
    <name>ReceiptPrinter</name>
    <message>
        <source>No receipt printer is chosen on this computer. Choose one in Settings, or save the receipt as PDF.</source>
        <translation>本机未选择小票打印机。请在设置中选择，或将小票保存为 PDF。</translation>
    </message>
    <message>
        <source>The printer “%1” is not there. Turn it on, choose another in Settings, or save the receipt as PDF.</source>
        <translation>找不到打印机“%1”。请开机，或在设置中另选一台，或将小票保存为 PDF。</translation>
    </message>
    <message>
        <source>The printer “%1” did not take the receipt. Look after it and print again, or save the receipt as PDF.</source>
        <translation>打印机“%1”未接受小票。请检查后重新打印，或将小票保存为 PDF。</translation>
    </message>
    <message>
        <source>The file %1 could not be written. Choose another folder.</source>
        <translation>无法写入文件 %1，请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>ReturnMessages</name>
    <message>
        <source>Return asked for</source>
        <translation>退货已申请</translation>
    </message>
    <message>
        <source>Dear {customer},

we have your return {number} of the order {order}. We look at it and write to you again.

{shop}</source>
        <translation>您好 {customer}：

我们已收到您的退货申请 {number}，订单 {order}。审核后会再与您联系。

{shop}</translation>
    </message>
    <message>
        <source>Return approved</source>
        <translation>退货已批准</translation>
    </message>
    <message>
        <source>Dear {customer},

your return {number} is approved. Bring the goods to us or send them, with this number on the parcel.

{shop}</source>
        <translation>您好 {customer}：

您的退货 {number} 已批准。请将商品送到店内或寄回，并在包裹上注明此编号。

{shop}</translation>
    </message>
    <message>
        <source>Return declined</source>
        <translation>退货已拒绝</translation>
    </message>
    <message>
        <source>Dear {customer},

we cannot accept your return {number}. {note}

{shop}</source>
        <translation>您好 {customer}：

很抱歉，您的退货 {number} 无法受理。{note}

{shop}</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>商品已收货</translation>
    </message>
    <message>
        <source>Dear {customer},

the goods of your return {number} are here. We look at them next.

{shop}</source>
        <translation>您好 {customer}：

您的退货 {number} 的商品已收到，接下来将验货。

{shop}</translation>
    </message>
    <message>
        <source>Goods inspected</source>
        <translation>商品已验货</translation>
    </message>
    <message>
        <source>Dear {customer},

we have looked at the goods of your return {number} and settle it next.

{shop}</source>
        <translation>您好 {customer}：

您的退货 {number} 的商品已验货，接下来将结算。

{shop}</translation>
    </message>
    <message>
        <source>Return settled</source>
        <translation>退货已结算</translation>
    </message>
    <message>
        <source>Dear {customer},

your return {number} is settled: {amount} is given back.

{shop}</source>
        <translation>您好 {customer}：

您的退货 {number} 已结算：退还 {amount}。

{shop}</translation>
    </message>
    <message>
        <source>Return closed</source>
        <translation>退货已关闭</translation>
    </message>
    <message>
        <source>Dear {customer},

your return {number} is done.

{shop}</source>
        <translation>您好 {customer}：

您的退货 {number} 已办理完毕。

{shop}</translation>
    </message>
    <message>
        <source>Return cancelled</source>
        <translation>退货已取消</translation>
    </message>
    <message>
        <source>Dear {customer},

your return {number} is cancelled; you keep the goods.

{shop}</source>
        <translation>您好 {customer}：

您的退货 {number} 已取消，商品由您保留。

{shop}</translation>
    </message>
    <message>
        <source>Declined return looked at again</source>
        <translation>已拒绝的退货重新审核</translation>
    </message>
    <message>
        <source>Dear {customer},

we look at your return {number} again.

{shop}</source>
        <translation>您好 {customer}：

我们正在重新审核您的退货 {number}。

{shop}</translation>
    </message>
    <message>
        <source>Repair taken in</source>
        <translation>维修已收件</translation>
    </message>
    <message>
        <source>Dear {customer},

we have taken your repair {number} in.

{shop}</source>
        <translation>您好 {customer}：

您的维修 {number} 已收件。

{shop}</translation>
    </message>
    <message>
        <source>Repair quoted</source>
        <translation>维修已报价</translation>
    </message>
    <message>
        <source>Dear {customer},

your repair {number} will cost {amount}. Shall we do it?

{shop}</source>
        <translation>您好 {customer}：

您的维修 {number} 需要 {amount}。是否维修？

{shop}</translation>
    </message>
    <message>
        <source>Repair to be done</source>
        <translation>确认维修</translation>
    </message>
    <message>
        <source>Dear {customer},

we begin with your repair {number}.

{shop}</source>
        <translation>您好 {customer}：

您的维修 {number} 现已开始。

{shop}</translation>
    </message>
    <message>
        <source>Repair not to be done</source>
        <translation>确认不维修</translation>
    </message>
    <message>
        <source>Dear {customer},

your repair {number} is not done. Please pick the piece up.

{shop}</source>
        <translation>您好 {customer}：

您的维修 {number} 不再进行。请取回商品。

{shop}</translation>
    </message>
    <message>
        <source>Repair ready</source>
        <translation>维修待取件</translation>
    </message>
    <message>
        <source>Dear {customer},

your repair {number} is ready. Please pick it up in {store}.

{shop}</source>
        <translation>您好 {customer}：

您的维修 {number} 已可取件。请到 {store} 领取。

{shop}</translation>
    </message>
    <message>
        <source>Repair picked up</source>
        <translation>维修已取件</translation>
    </message>
    <message>
        <source>Dear {customer},

you have your repair {number} again. Thank you.

{shop}</source>
        <translation>您好 {customer}：

您的维修 {number} 已取件。谢谢。

{shop}</translation>
    </message>
</context>
<context>
    <name>ReturnPhotos</name>
    <message>
        <source>Add photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>已添加照片</translation>
    </message>
</context>
<context>
    <name>ReturnPolicyWords</name>
    <message>
        <source>Of %1 the customer gets back %2.</source>
        <translation>%1 中顾客可退回 %2。</translation>
    </message>
    <message>
        <source>This holds for what is sold from %1 on.</source>
        <translation>适用于 %1 起售出的商品。</translation>
    </message>
    <message>
        <source>This holds for what is sold from now on.</source>
        <translation>适用于从现在起售出的商品。</translation>
    </message>
    <message>
        <source>%1 It becomes version %2; what was sold before goes by version %3.</source>
        <translation>%1它将成为第 %2 版；此前售出的商品仍按第 %3 版处理。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>not returnable</source>
        <translation>不可退货</translation>
    </message>
    <message>
        <source>fee %1 %</source>
        <translation>手续费 %1%</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>What a customer gets today can come back up to %1.</source>
        <translation>顾客今天收到的商品，可在 %1 前退回。</translation>
    </message>
    <message>
        <source>These goods come back only as an exception that somebody approves.</source>
        <translation>这些商品只有经人批准才可例外退回。</translation>
    </message>
</context>
<context>
    <name>ReturnWords</name>
    <message>
        <source>There is no order and no piece “%1”. Compare it with the receipt.</source>
        <translation>没有编号为“%1”的订单，也没有此序列号的商品。请与小票核对。</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Goods inspected</source>
        <translation>已验货</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>已重新审核</translation>
    </message>
    <message>
        <source>Fee that is kept</source>
        <translation>扣除手续费</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退还金额</translation>
    </message>
    <message>
        <source>Taken instead</source>
        <translation>换取商品</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>还需支付</translation>
    </message>
    <message>
        <source>Points given back</source>
        <translation>退还积分</translation>
    </message>
    <message>
        <source>Points taken back</source>
        <translation>扣回积分</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>获得积分</translation>
    </message>
    <message>
        <source>Coupon can be used again</source>
        <translation>优惠券恢复可用</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>goods, store, kind of movement</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Delivery, in what is given back</source>
        <translation>退还金额中的运费</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>Enter a number of days from 1 to %1.</source>
        <translation>请输入 1 到 %1 的天数。</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>请填写规则名称。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>Another rule has this name.</source>
        <translation>已有同名规则。</translation>
    </message>
    <message>
        <source>This coupon is gone. Choose another.</source>
        <translation>该优惠券已不存在。请选择其他优惠券。</translation>
    </message>
    <message>
        <source>This rule is gone.</source>
        <translation>该规则已不存在。</translation>
    </message>
    <message>
        <source>A coupon goes to a member, and this order has none.</source>
        <translation>优惠券须发给会员，而此订单没有会员。</translation>
    </message>
    <message>
        <source>No rule compensates for so few days.</source>
        <translation>延误天数太少，没有适用的补偿规则。</translation>
    </message>
    <message>
        <source>No customer has a piece with the serial number %1. Compare it with the label.</source>
        <translation>没有售出过序列号为 %1 的商品。请与标签核对。</translation>
    </message>
    <message>
        <source>This line belongs to another order.</source>
        <translation>此行属于另一订单。</translation>
    </message>
    <message>
        <source>This product is not in the catalogue. Choose another.</source>
        <translation>商品目录中没有该商品。请另选。</translation>
    </message>
    <message>
        <source>Without a receipt no more than the present price of %1 is given back.</source>
        <translation>无小票时，退还金额不超过现价 %1。</translation>
    </message>
    <message>
        <source>Without a receipt %1 is taken back at most; this comes to %2.</source>
        <translation>无小票时，最多可退 %1，本次为 %2。</translation>
    </message>
    <message>
        <source>Without a receipt there is store credit, a gift card or an exchange. Choose one of them.</source>
        <translation>无小票时，只能退为店铺余额、礼品卡，或换货。请选择其中一种。</translation>
    </message>
    <message>
        <source>Store credit belongs to a member. Choose the member.</source>
        <translation>店铺余额属于会员，请选择会员。</translation>
    </message>
    <message>
        <source>This member is gone.</source>
        <translation>该会员已不存在。</translation>
    </message>
    <message>
        <source>A text of this return is too long. Shorten it.</source>
        <translation>此退货中有文字过长。请缩短。</translation>
    </message>
    <message>
        <source>This ticket is gone.</source>
        <translation>该工单已不存在。</translation>
    </message>
    <message>
        <source>A return has at most %1 photos.</source>
        <translation>每笔退货最多 %1 张照片。</translation>
    </message>
    <message>
        <source>Say what comes back.</source>
        <translation>请填写要退的商品。</translation>
    </message>
    <message>
        <source>A return lies between its sale and now.</source>
        <translation>退货时间须在销售之后，且不晚于现在。</translation>
    </message>
    <message>
        <source>Enter a limit of 0 or more.</source>
        <translation>请输入 0 或以上的限额。</translation>
    </message>
    <message>
        <source>The return is over.</source>
        <translation>此退货已结束。</translation>
    </message>
    <message>
        <source>This line belongs to another return.</source>
        <translation>此行属于另一退货。</translation>
    </message>
    <message>
        <source>This photo is gone.</source>
        <translation>该照片已不存在。</translation>
    </message>
    <message>
        <source>The policy does not allow it. Say why it is approved all the same.</source>
        <translation>退货政策不允许。请说明仍然批准的原因。</translation>
    </message>
    <message>
        <source>Say why the return is declined.</source>
        <translation>请说明拒绝退货的原因。</translation>
    </message>
    <message>
        <source>This policy is gone.</source>
        <translation>该退货政策已不存在。</translation>
    </message>
    <message>
        <source>Give the policy a name.</source>
        <translation>请填写退货政策名称。</translation>
    </message>
    <message>
        <source>Enter a number of days from 0 to %1.</source>
        <translation>请输入 0 到 %1 的天数。</translation>
    </message>
    <message>
        <source>Enter a fee from 0 to 100 %.</source>
        <translation>请输入 0 到 100 % 之间的手续费。</translation>
    </message>
    <message>
        <source>This category is gone.</source>
        <translation>该分类已不存在。</translation>
    </message>
    <message>
        <source>This tier is gone.</source>
        <translation>该等级已不存在。</translation>
    </message>
    <message>
        <source>A version holds from a later moment than the one before it.</source>
        <translation>新版本的生效时间须晚于上一版本。</translation>
    </message>
    <message>
        <source>This line belongs to another return, or is named twice.</source>
        <translation>此行属于另一退货，或重复列出。</translation>
    </message>
    <message>
        <source>Enter how many came: 0 to %1.</source>
        <translation>请输入到货件数：0 到 %1。</translation>
    </message>
    <message>
        <source>Of “%1”, %2 came: say what became of each of them.</source>
        <translation>“%1”到货 %2 件：请为每一件填写处理方式。</translation>
    </message>
    <message>
        <source>What did not come is said when it is received.</source>
        <translation>未到的商品请在收货时登记。</translation>
    </message>
    <message>
        <source>Nothing is given for pieces that go back to the customer.</source>
        <translation>退回给顾客的商品不予退款。</translation>
    </message>
    <message>
        <source>Name the pieces by their serial numbers, %1 of “%2”.</source>
        <translation>请填写“%2”的序列号，共 %1 个。</translation>
    </message>
    <message>
        <source>No pieces are set aside there.</source>
        <translation>这里没有搁置的商品。</translation>
    </message>
    <message>
        <source>What became of these pieces is known already.</source>
        <translation>这些商品的处理方式已经登记。</translation>
    </message>
    <message>
        <source>Pieces that were set aside are sold again, thrown away, or go back to the supplier.</source>
        <translation>搁置的商品只能再销售、报废或退供应商。</translation>
    </message>
    <message>
        <source>This repair is gone.</source>
        <translation>该维修已不存在。</translation>
    </message>
    <message>
        <source>The repair is at another step. Look at it again.</source>
        <translation>该维修已进入其他步骤。请重新查看。</translation>
    </message>
    <message>
        <source>Write down what is wrong with it.</source>
        <translation>请填写故障情况。</translation>
    </message>
    <message>
        <source>This piece is being repaired already.</source>
        <translation>此商品已在维修中。</translation>
    </message>
    <message>
        <source>Enter a price of 0 or more.</source>
        <translation>请输入 0 或以上的价格。</translation>
    </message>
    <message>
        <source>The piece is within its warranty: the repair costs nothing. Say so where the warranty does not cover it.</source>
        <translation>此商品在保修期内，维修免费。如不在保修范围内，请注明。</translation>
    </message>
    <message>
        <source>Say why the warranty does not cover it.</source>
        <translation>请说明不在保修范围内的原因。</translation>
    </message>
    <message>
        <source>The warranty is over: quote a price first.</source>
        <translation>保修已到期，请先报价。</translation>
    </message>
    <message>
        <source>Write down what was done.</source>
        <translation>请填写维修内容。</translation>
    </message>
    <message>
        <source>Choose the service by which the repair is sold.</source>
        <translation>请选择用于维修收费的服务。</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>维修 %1</translation>
    </message>
    <message>
        <source>By the policy “%1” these goods are not taken back.</source>
        <translation>按退货政策“%1”，此商品不可退货。</translation>
    </message>
    <message>
        <source>The policy “%1” was in force when it was sold.</source>
        <translation>销售时适用的退货政策为“%1”。</translation>
    </message>
    <message>
        <source>No policy was in force when it was sold: the usual 30 days hold.</source>
        <translation>销售时没有适用的退货政策，按通常的 30 天处理。</translation>
    </message>
    <message>
        <source>Photos are wanted first.</source>
        <translation>须先提供照片。</translation>
    </message>
    <message>
        <source>The policy approves it by itself.</source>
        <translation>按退货政策自动批准。</translation>
    </message>
    <message>
        <source>Somebody has to approve it.</source>
        <translation>须由人工批准。</translation>
    </message>
    <message>
        <source>Without a receipt: store credit, a gift card or an exchange, no money.</source>
        <translation>无小票：可退为店铺余额、礼品卡，或换货，不退现款。</translation>
    </message>
    <message>
        <source>The customer pays the way back.</source>
        <translation>退回运费由顾客承担。</translation>
    </message>
    <message>
        <source>The shop pays the way back.</source>
        <translation>退回运费由店铺承担。</translation>
    </message>
    <message>
        <source>Money may be given before the goods are here.</source>
        <translation>可在收到商品前退款。</translation>
    </message>
    <message>
        <source>Money is given once the goods are here.</source>
        <translation>收到商品后退款。</translation>
    </message>
    <message>
        <source>Money is given once the goods were inspected.</source>
        <translation>验货后退款。</translation>
    </message>
    <message numerus="yes">
        <source>Within %n day(s): until %1.</source>
        <translation>
            <numerusform>在 %n 天期限内：截至 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n day(s) were over on %1.</source>
        <translation>
            <numerusform>%n 天期限已于 %1 届满。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the price is kept as a fee.</source>
        <translation>扣除价格的 %1 % 作为手续费。</translation>
    </message>
    <message>
        <source>The state of return %1 is not what its last step says.</source>
        <translation>退货 %1 的状态与其最后一步不符。</translation>
    </message>
    <message>
        <source>The lines of return %1 do not add up to it.</source>
        <translation>退货 %1 的明细与合计不符。</translation>
    </message>
    <message>
        <source>The findings of return %1 are not about all that came.</source>
        <translation>退货 %1 的验货结果与到货商品不符。</translation>
    </message>
    <message>
        <source>The stock of return %1 is not what its findings say.</source>
        <translation>退货 %1 的库存变动与其验货结果不符。</translation>
    </message>
    <message>
        <source>Return %1 gave back something else than its credit says.</source>
        <translation>退货 %1 的退还金额与其退款单不符。</translation>
    </message>
    <message>
        <source>What the exchange of return %1 sets off does not come to nothing.</source>
        <translation>退货 %1 换货的抵扣金额未相互抵平。</translation>
    </message>
    <message>
        <source>Return %1 asks for more than the customer still has.</source>
        <translation>退货 %1 的数量超过顾客仍持有的数量。</translation>
    </message>
    <message>
        <source>The state of repair %1 is not what its last step says.</source>
        <translation>维修 %1 的状态与其最后一步不符。</translation>
    </message>
    <message>
        <source>Order %1 was compensated with something else than its rule gives.</source>
        <translation>订单 %1 的补偿与其规则不符。</translation>
    </message>
    <message>
        <source>What the supplier owes for return %1 is not what went back there.</source>
        <translation>退货 %1 的供应商欠款与退供应商的商品不符。</translation>
    </message>
    <message>
        <source>Give the photos&apos; bytes in base64.</source>
        <translation>请以 Base64 提供照片数据。</translation>
    </message>
    <message>
        <source>There is no return %1.</source>
        <translation>没有编号为 %1 的退货。</translation>
    </message>
    <message>
        <source>The goods are here already.</source>
        <translation>商品已收到。</translation>
    </message>
    <message>
        <source>The goods are not here yet.</source>
        <translation>商品尚未收到。</translation>
    </message>
    <message>
        <source>The goods were inspected already.</source>
        <translation>商品已验货。</translation>
    </message>
    <message>
        <source>By its policy money is given once the goods are here.</source>
        <translation>按退货政策，收到商品后才能退款。</translation>
    </message>
    <message>
        <source>By its policy money is given once the goods were inspected.</source>
        <translation>按退货政策，验货后才能退款。</translation>
    </message>
    <message>
        <source>The goods have not been received and inspected yet.</source>
        <translation>商品尚未收货和验货。</translation>
    </message>
    <message>
        <source>Say first what became of the pieces that were set aside.</source>
        <translation>请先说明搁置商品的处理结果。</translation>
    </message>
    <message>
        <source>The return has to be approved first.</source>
        <translation>退货须先批准。</translation>
    </message>
    <message>
        <source>The return is approved already.</source>
        <translation>该退货已批准。</translation>
    </message>
    <message>
        <source>The return was declined.</source>
        <translation>该退货已拒绝。</translation>
    </message>
    <message>
        <source>The return is settled already.</source>
        <translation>该退货已结算。</translation>
    </message>
    <message>
        <source>The return is closed.</source>
        <translation>该退货已关闭。</translation>
    </message>
    <message>
        <source>The return was cancelled.</source>
        <translation>该退货已取消。</translation>
    </message>
    <message>
        <source>This return is gone.</source>
        <translation>该退货已不存在。</translation>
    </message>
    <message>
        <source>Say what the customer takes instead.</source>
        <translation>请填写顾客换取的商品。</translation>
    </message>
    <message>
        <source>This claim is gone.</source>
        <translation>该供应商索赔已不存在。</translation>
    </message>
    <message>
        <source>The supplier has answered already.</source>
        <translation>供应商已回复。</translation>
    </message>
    <message>
        <source>Of “%1”, %2 can still come back.</source>
        <translation>“%1”还可退 %2 件。</translation>
    </message>
    <message>
        <source>Only goods of a sale that was made can come back.</source>
        <translation>只有已成交的销售单中的商品才能退货。</translation>
    </message>
    <message>
        <source>Only who may give refunds enters a return for an earlier day.</source>
        <translation>只有有权退款的人才能登记往日的退货。</translation>
    </message>
    <message>
        <source>It was settled as a repair: the pieces go back to the customer.</source>
        <translation>此退货已按维修结算：商品须退还顾客。</translation>
    </message>
    <message>
        <source>This line belongs to another return, or its pieces have serial numbers.</source>
        <translation>此行属于另一退货，或其商品有序列号。</translation>
    </message>
    <message>
        <source>There is a repair for each of these pieces already.</source>
        <translation>这些商品都已有维修单。</translation>
    </message>
    <message>
        <source>The piece %1 is not one of this return. Compare it with the label.</source>
        <translation>%1 不是此退货中的商品。请与标签核对。</translation>
    </message>
    <message>
        <source>It was entered as asked for on %1.</source>
        <translation>登记的申请日期为 %1。</translation>
    </message>
    <message>
        <source>You see the figures of your own stores. Choose one of them.</source>
        <translation>您只能查看自己门店的数据。请选择其中一家。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Choose a later last day.</source>
        <translation>结束日期早于开始日期。请选择更晚的结束日期。</translation>
    </message>
    <message>
        <source>A piece of it is being repaired. The customer picks it up first.</source>
        <translation>其中有商品正在维修。须先由顾客取走。</translation>
    </message>
    <message>
        <source>What was found is booked: pieces were accepted, or went to where they belong. Settle the return.</source>
        <translation>验货结果已入账：商品已接受，或已按处理方式处置。请结算此退货。</translation>
    </message>
    <message>
        <source>What is repaired goes back to the customer, and pieces of it were accepted or put elsewhere. Give money, store credit or other goods.</source>
        <translation>维修的商品须退还顾客，而其中已有商品被接受或另作处置。请退款、退为店铺余额或换货。</translation>
    </message>
    <message>
        <source>Take the pieces in for repair first: for %1 of them there is no repair yet.</source>
        <translation>请先收修商品：还有 %1 件没有维修单。</translation>
    </message>
    <message>
        <source>A return that is closed or cancelled waits for nothing.</source>
        <translation>已关闭或已取消的退货没有待办的步骤。</translation>
    </message>
    <message>
        <source>Enter a number from 0 to %1; 0 sets no time.</source>
        <translation>请输入 0 到 %1 的数；0 表示不设时限。</translation>
    </message>
    <message>
        <source>What came is not missing. Say what becomes of it.</source>
        <translation>已收到的商品不能记为缺失。请填写处理方式。</translation>
    </message>
    <message>
        <source>Goods that nobody announced are not refurbished. Say what becomes of them otherwise.</source>
        <translation>未申请的商品不能翻新。请选择其他处理方式。</translation>
    </message>
    <message>
        <source>A piece with a serial number goes back to the customer, or comes with a return of its own.</source>
        <translation>有序列号的商品须退还顾客，或另建退货。</translation>
    </message>
    <message>
        <source>Only goods come back. Of a bundle, note what it holds.</source>
        <translation>只有实物可以退回。套装请登记其中的商品。</translation>
    </message>
    <message>
        <source>Enter how many came: 1 to %1.</source>
        <translation>请输入到货件数：1 到 %1。</translation>
    </message>
    <message>
        <source>Name the step.</source>
        <translation>请指定步骤。</translation>
    </message>
    <message>
        <source>Name a language as en or zh.</source>
        <translation>请输入语言代码，如 en 或 zh。</translation>
    </message>
    <message>
        <source>Write what the customer is told.</source>
        <translation>请填写告知顾客的内容。</translation>
    </message>
    <message>
        <source>Li Wei</source>
        <comment>customer of an example</comment>
        <translation>李伟</translation>
    </message>
    <message>
        <source>(what was written to the step)</source>
        <translation>（该步骤填写的内容）</translation>
    </message>
    <message>
        <source>The supplier has been told already.</source>
        <translation>已通知过供应商。</translation>
    </message>
</context>
<context>
    <name>Rewards</name>
    <message>
        <source>Enter an amount above 0, up to %1.</source>
        <translation>请输入大于 0、最多 %1 的金额。</translation>
    </message>
    <message>
        <source>Enter a share above 0 %, up to 100 %.</source>
        <translation>请输入大于 0 %、最多 100 % 的比例。</translation>
    </message>
    <message>
        <source>Choose the product that is given away.</source>
        <translation>请选择赠送的商品。</translation>
    </message>
    <message>
        <source>A product is gone. Choose another.</source>
        <translation>有商品已不存在。请选择其他商品。</translation>
    </message>
    <message>
        <source>A category is gone. Choose another.</source>
        <translation>有分类已不存在。请选择其他分类。</translation>
    </message>
    <message>
        <source>A store is not there. Choose another.</source>
        <translation>有门店不存在。请选择其他门店。</translation>
    </message>
    <message>
        <source>There is no channel “%1”. Choose one of: %2.</source>
        <translation>没有渠道“%1”，可选：%2。</translation>
    </message>
    <message>
        <source>The end must lie after the start. Choose a later end.</source>
        <translation>结束须晚于开始。请选择更晚的结束时间。</translation>
    </message>
    <message>
        <source>Enter a number from 1 to %1, or nothing for no limit.</source>
        <translation>请输入 1 到 %1 的数，留空表示不限。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符，请缩短。</translation>
    </message>
    <message>
        <source>“%1” is there already. Enter another name.</source>
        <translation>“%1”已存在。请换一个名称。</translation>
    </message>
    <message>
        <source>Enter a number from -%1 to %1.</source>
        <translation>请输入 -%1 到 %1 的数。</translation>
    </message>
    <message>
        <source>There is no coupon “%1”. Check its code.</source>
        <translation>没有优惠券“%1”。请检查券码。</translation>
    </message>
    <message>
        <source>“%1” is no code: a code has %2 to %3 letters and digits.</source>
        <translation>“%1”不是券码：券码由 %2 到 %3 个字母和数字组成。</translation>
    </message>
    <message>
        <source>This coupon is gone. Choose another.</source>
        <translation>该优惠券已不存在。请选择其他优惠券。</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) stand twice in the list or are there already: %1. Nothing was taken; take them out first.</source>
        <translation>
            <numerusform>%n 个券码在列表中重复或已存在：%1。尚未导入任何券码；请先去掉这些券码。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a code “%1” already, or one that looks like it. Choose another.</source>
        <translation>已有券码“%1”或与之相似的券码。请换一个。</translation>
    </message>
    <message>
        <source>This time is over. Choose a later one.</source>
        <translation>该时间已过。请选择更晚的时间。</translation>
    </message>
    <message>
        <source>This member is gone.</source>
        <translation>该会员已不存在。</translation>
    </message>
    <message>
        <source>Enter a number of codes from 1 to %1.</source>
        <translation>请输入 1 到 %1 的券码数量。</translation>
    </message>
    <message>
        <source>Give a list of 1 to %1 codes, each on a line of its own.</source>
        <translation>请提供 1 到 %1 个券码，每行一个。</translation>
    </message>
    <message>
        <source>This code is gone.</source>
        <translation>该券码已不存在。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Coupon %1 is not in use any more.</source>
        <translation>优惠券 %1 已停用。</translation>
    </message>
    <message>
        <source>Coupon %1 ended on %2.</source>
        <translation>优惠券 %1 已于 %2 结束。</translation>
    </message>
    <message>
        <source>Coupon %1 was used for order %2 already.</source>
        <translation>优惠券 %1 已用于订单 %2。</translation>
    </message>
    <message>
        <source>Coupon %1 is kept for order %2, which is not paid yet.</source>
        <translation>优惠券 %1 已为未付款的订单 %2 预留。</translation>
    </message>
    <message>
        <source>Coupon %1 holds from %2 on.</source>
        <translation>优惠券 %1 自 %2 起有效。</translation>
    </message>
    <message>
        <source>Coupon %1 does not hold for this way of selling.</source>
        <translation>优惠券 %1 不适用于此销售渠道。</translation>
    </message>
    <message>
        <source>Coupon %1 does not hold in this store.</source>
        <translation>优惠券 %1 不适用于本店。</translation>
    </message>
    <message>
        <source>Coupon %1 is for members. Choose the member first.</source>
        <translation>优惠券 %1 仅限会员使用。请先选择会员。</translation>
    </message>
    <message>
        <source>Coupon %1 belongs to another member.</source>
        <translation>优惠券 %1 属于另一位会员。</translation>
    </message>
    <message>
        <source>Coupon %1 has been used %2 of %3 times.</source>
        <translation>优惠券 %1 已使用 %2 次，上限 %3 次。</translation>
    </message>
    <message>
        <source>This member has used coupon %1 %2 of %3 times.</source>
        <translation>该会员已使用优惠券 %1 共 %2 次，上限 %3 次。</translation>
    </message>
    <message>
        <source>Coupon %1 holds for other goods than these.</source>
        <translation>优惠券 %1 不适用于这些商品。</translation>
    </message>
    <message>
        <source>Coupon %1 needs %2 of goods; these come to %3.</source>
        <translation>优惠券 %1 需商品满 %2；当前为 %3。</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>优惠券 %1</translation>
    </message>
    <message>
        <source>Coupon %1 makes the delivery free, and this order has no delivery fee.</source>
        <translation>优惠券 %1 可免运费，但此订单没有运费。</translation>
    </message>
    <message>
        <source>Nothing is left that coupon %1 could take off.</source>
        <translation>已没有可由优惠券 %1 抵扣的金额。</translation>
    </message>
    <message>
        <source>Coupon %1 gives one “%2” for free. Add it to the goods first.</source>
        <translation>优惠券 %1 免费赠送一件“%2”。请先将其加入商品。</translation>
    </message>
    <message>
        <source>%1 of certain goods</source>
        <translation>指定商品 %1</translation>
    </message>
    <message>
        <source>%1 % of %2, at most %3</source>
        <translation>%2 的 %1 %，最多 %3</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%2 的 %1 %</translation>
    </message>
    <message>
        <source>one “%1” for free</source>
        <translation>免费赠送一件“%1”</translation>
    </message>
    <message>
        <source>%1 off %2</source>
        <translation>%2 减 %1</translation>
    </message>
    <message>
        <source>Coupon %1 can be used once in an order.</source>
        <translation>优惠券 %1 每单限用一次。</translation>
    </message>
    <message>
        <source>Coupon %1 does not go together with coupon %2.</source>
        <translation>优惠券 %1 不能与优惠券 %2 同时使用。</translation>
    </message>
    <message>
        <source>Enter points from 0 to %1.</source>
        <translation>请输入 0 到 %1 的积分。</translation>
    </message>
    <message>
        <source>Give each prize a name.</source>
        <translation>请为每个奖品填写名称。</translation>
    </message>
    <message>
        <source>Choose the coupon of the prize.</source>
        <translation>请选择奖品对应的优惠券。</translation>
    </message>
    <message>
        <source>Enter a weight from 0 % to 100 %.</source>
        <translation>请输入 0 % 到 100 % 的权重。</translation>
    </message>
    <message>
        <source>Enter how many of the prize there are, or nothing.</source>
        <translation>请输入奖品数量，或留空。</translation>
    </message>
    <message>
        <source>A lottery has at most %1 prizes.</source>
        <translation>一个抽奖最多 %1 个奖品。</translation>
    </message>
    <message>
        <source>Draws have begun: nothing of this lottery can be changed any more. Close it, and make another.</source>
        <translation>抽奖已开始：此抽奖不能再更改。请将其关闭，另建一个。</translation>
    </message>
    <message>
        <source>Nothing is drawn in this lottery.</source>
        <translation>此抽奖当前不能抽取。</translation>
    </message>
    <message>
        <source>The weights come to %1 %. Make them come to 100 %, with one for “nothing” where not every ticket wins.</source>
        <translation>权重合计为 %1 %。请使合计为 100 %；若并非每次都中奖，请加一个“未中奖”项。</translation>
    </message>
    <message>
        <source>This lottery has not begun yet.</source>
        <translation>此抽奖尚未开始。</translation>
    </message>
    <message>
        <source>This member has drawn %1 of %2 times.</source>
        <translation>该会员已抽取 %1 次，上限 %2 次。</translation>
    </message>
    <message>
        <source>The seed is not the one that the lottery was bound to before the first draw.</source>
        <translation>种子与首次抽取前公布的承诺值不符。</translation>
    </message>
    <message>
        <source>Ticket %1 was not drawn as the seed says: it is roll %2.</source>
        <translation>抽奖号 %1 的结果与种子不符：随机值应为 %2。</translation>
    </message>
    <message>
        <source>This lottery is gone. Choose another.</source>
        <translation>该抽奖已不存在。请选择其他抽奖。</translation>
    </message>
    <message>
        <source>This offer is not in use any more. Choose another.</source>
        <translation>该兑换商品已停用。请选择其他兑换商品。</translation>
    </message>
    <message>
        <source>Choose the product of the offer.</source>
        <translation>请选择要兑换的商品。</translation>
    </message>
    <message>
        <source>Choose the coupon of the offer.</source>
        <translation>请选择要兑换的优惠券。</translation>
    </message>
    <message>
        <source>Enter an amount above 0.</source>
        <translation>请输入大于 0 的金额。</translation>
    </message>
    <message>
        <source>Enter how many points it costs, at least 1.</source>
        <translation>请输入所需积分，至少为 1。</translation>
    </message>
    <message>
        <source>There are %1. Enter how many more, or with a minus how many fewer; the stock stays between 0 and %2.</source>
        <translation>现有 %1 件。请输入增加的数量，减少用负号；库存须在 0 到 %2 之间。</translation>
    </message>
    <message>
        <source>Points belong to a member. Choose the member first.</source>
        <translation>积分属于会员。请先选择会员。</translation>
    </message>
    <message>
        <source>“%1” is not offered yet.</source>
        <translation>“%1”尚未开放兑换。</translation>
    </message>
    <message>
        <source>“%1” is sold out.</source>
        <translation>“%1”已兑完。</translation>
    </message>
    <message>
        <source>This member has had “%1” %2 of %3 times.</source>
        <translation>该会员已兑换“%1” %2 次，上限 %3 次。</translation>
    </message>
    <message>
        <source>“%1” costs %2 points; the member has %3.</source>
        <translation>“%1”需要 %2 积分；该会员有 %3 积分。</translation>
    </message>
    <message>
        <source>The offer “%1” is for one “%2” that costs more than %3. Add it to the goods first.</source>
        <translation>兑换商品“%1”须对应一件价格高于 %3 的“%2”。请先将其加入商品。</translation>
    </message>
    <message>
        <source>one for %1 points and %2 instead of %3</source>
        <translation>一件以 %1 积分加 %2 兑换，原价 %3</translation>
    </message>
    <message>
        <source>Points are not redeemed for discounts in this shop.</source>
        <translation>本店不支持积分抵扣。</translation>
    </message>
    <message>
        <source>This member has redeemed points %1 of %2 times today.</source>
        <translation>该会员今天已使用积分抵扣 %1 次，上限 %2 次。</translation>
    </message>
    <message>
        <source>The member has %1 points; at least %2 can be redeemed.</source>
        <translation>该会员有 %1 积分；至少需 %2 积分才能抵扣。</translation>
    </message>
    <message>
        <source>For these goods %1 points could be redeemed, and it must be at least %2.</source>
        <translation>这些商品可抵扣 %1 积分，但至少须为 %2 积分。</translation>
    </message>
    <message>
        <source>The member has %1 points left. Redeem at most as many.</source>
        <translation>该会员还剩 %1 积分。最多只能抵扣这么多。</translation>
    </message>
    <message>
        <source>At most %1 points can be redeemed here, for %2: %3 % of %4 is %5.</source>
        <translation>此处最多可用 %1 积分抵扣 %2：%4 的 %3 % 为 %5。</translation>
    </message>
    <message>
        <source>Redeem at least %1 points, or none.</source>
        <translation>请至少使用 %1 积分抵扣，或不使用。</translation>
    </message>
    <message>
        <source>Redeem points in steps of %1.</source>
        <translation>积分抵扣须为 %1 的整数倍。</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source>%1 points take off %2; cap %3 % of %4 = %5</source>
        <translation>%1 积分抵扣 %2；上限为 %4 的 %3 % = %5</translation>
    </message>
    <message>
        <source>%1 points take nothing off. Redeem more.</source>
        <translation>%1 积分不足以抵扣任何金额。请增加积分。</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 的数。</translation>
    </message>
    <message>
        <source>With goods of %1 and %2 points a member could redeem nothing: %3 points is less than the least that may be redeemed.</source>
        <translation>商品金额 %1、有 %2 积分的会员无法抵扣：%3 积分低于最低抵扣积分。</translation>
    </message>
    <message>
        <source>With goods of %1 and %2 points a member may redeem up to %3 points, which take off %4.</source>
        <translation>商品金额 %1、有 %2 积分的会员最多可使用 %3 积分，抵扣 %4。</translation>
    </message>
    <message>
        <source>The orders that have coupon %1 are not those that its uses say.</source>
        <translation>使用优惠券 %1 的订单与其使用记录不符。</translation>
    </message>
    <message>
        <source>Coupon %1 is counted otherwise than its orders add up to.</source>
        <translation>优惠券 %1 的使用次数与其订单合计不符。</translation>
    </message>
    <message>
        <source>Code %1 is kept in another state than its order has it.</source>
        <translation>券码 %1 记录的状态与其订单不符。</translation>
    </message>
    <message>
        <source>Code %1 is good once, but two orders have it.</source>
        <translation>券码 %1 只能使用一次，却有两个订单使用。</translation>
    </message>
    <message>
        <source>The seed of this lottery cannot be opened, so nothing can be drawn or checked. Use another lottery.</source>
        <translation>此抽奖的种子无法解封，因此不能抽取或核验。请使用其他抽奖。</translation>
    </message>
    <message>
        <source>%1 points took off %2 of %3 when they were redeemed</source>
        <translation>使用时 %1 积分抵扣了 %2，商品金额 %3</translation>
    </message>
    <message>
        <source>The offer %1 is kept with another stock than its entries add up to.</source>
        <translation>兑换商品 %1 记录的库存与其流水合计不符。</translation>
    </message>
    <message>
        <source>the delivery fee of %1</source>
        <translation>运费 %1</translation>
    </message>
    <message>
        <source>With goods of %1, one piece of the free product among them costs nothing.</source>
        <translation>商品金额为 %1 时，其中一件赠品免费。</translation>
    </message>
    <message>
        <source>Goods of %1 are delivered free.</source>
        <translation>商品金额为 %1 时免运费。</translation>
    </message>
    <message>
        <source>Goods of %1 cost %2 less: %3 are left to pay.</source>
        <translation>商品金额为 %1 时减 %2，应付 %3。</translation>
    </message>
    <message>
        <source>For less than %1 of goods it does not apply.</source>
        <translation>商品金额不足 %1 时不适用。</translation>
    </message>
    <message>
        <source>Say why, in at most %1 characters.</source>
        <translation>请说明原因，最多 %1 个字符。</translation>
    </message>
    <message>
        <source>Order %1 has used this code.</source>
        <translation>订单 %1 已使用此券码。</translation>
    </message>
    <message>
        <source>These codes are gone.</source>
        <translation>这些券码已不存在。</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Service agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓管</translation>
    </message>
    <message>
        <source>Marketer</source>
        <translation>营销</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>This shop has data of its own. Create a new shop for the sample.</source>
        <translation>该店铺已有数据。请为示例新建店铺。</translation>
    </message>
    <message>
        <source>The sample shop was not filled, as you wished.</source>
        <translation>已按您的意愿停止，示例店铺没有填充。</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>There is no page “%1”.</source>
        <translation>没有页面“%1”。</translation>
    </message>
    <message>
        <source>The page “%1” did not finish loading.</source>
        <translation>页面“%1”未能加载完成。</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>图片无法写入 %1。</translation>
    </message>
    <message>
        <source>The command opens no dialog.</source>
        <translation>该命令不打开对话框。</translation>
    </message>
</context>
<context>
    <name>SecretSheet</name>
    <message>
        <source>Made on %1</source>
        <translation>生成于 %1</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Whoever has this sheet and the shop file can open the shop. Keep it locked away, and not beside the computer.</source>
        <translation>持有此单和店铺文件的人都能打开店铺。请锁好，不要放在电脑旁。</translation>
    </message>
    <message>
        <source>The sheet is good for one time. A newer sheet makes this one void.</source>
        <translation>此单只能用一次。新恢复单会使它作废。</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>When the phone is gone, enter one of these in place of its code. Each is good for one time; strike it out after use.</source>
        <translation>手机不在时，可输入其中一个代替验证码。每个只能用一次；用后请划掉。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>无法写入文件。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>When the password is forgotten: choose your name where you sign in, then “Forgot your password?”, and enter this secret. Capital or small letters are all the same.</source>
        <translation>忘记密码时：在登录处选择您的姓名，再选“忘记密码了？”，然后输入此密钥。不区分大小写。</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>This person is gone. Choose another.</source>
        <translation>此人已不存在。请另选一位。</translation>
    </message>
    <message>
        <source>This role is gone. Choose another.</source>
        <translation>此角色已不存在。请另选一个。</translation>
    </message>
    <message>
        <source>Give the person a name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>There is a person “%1”, perhaps in the archive. Enter a name that tells the two apart.</source>
        <translation>已有人员“%1”（可能已归档）。请用能区分两人的名字。</translation>
    </message>
    <message>
        <source>Choose at least one store, or all of them.</source>
        <translation>请至少选择一家门店，或选择全部。</translation>
    </message>
    <message>
        <source>This store is gone. Choose another.</source>
        <translation>此门店已不存在。请另选一家。</translation>
    </message>
    <message>
        <source>You work in some of the stores. Choose among these.</source>
        <translation>您只在部分门店工作。请从这些门店中选择。</translation>
    </message>
    <message>
        <source>One owner of all stores must remain. Make somebody else an owner first.</source>
        <translation>必须保留一位负责全部门店的店主。请先指定另一位店主。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Choose a later last day.</source>
        <translation>最后一天早于第一天。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>Choose somebody else, who works here, as deputy.</source>
        <translation>请选择另一位在职人员作为代理人。</translation>
    </message>
    <message>
        <source>There are people in this shop already. Sign in as an owner.</source>
        <translation>此店铺已有人员。请以店主身份登录。</translation>
    </message>
    <message>
        <source>Give the role a name.</source>
        <translation>请为角色命名。</translation>
    </message>
    <message>
        <source>There is a role “%1”. Enter another name.</source>
        <translation>已有角色“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>Owners may do everything; their role cannot be changed. Make another role for people who may do less.</source>
        <translation>店主拥有全部权限，其角色不可更改。请为权限较少的人另建角色。</translation>
    </message>
    <message>
        <source>You cannot give more than you may do yourself. Take away what you are not allowed to do, or ask an owner.</source>
        <translation>您不能授予超出自己权限的内容。请去掉您没有的权限，或请店主处理。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have this role. Give them another one first.</source>
        <translation>
            <numerusform>有 %Ln 人使用此角色。请先为他们更换角色。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not your password. Check it and try again.</source>
        <translation>密码不正确。请检查后重试。</translation>
    </message>
    <message>
        <source>This code is not right. Enter the newest one that the phone shows, and check that both clocks are right.</source>
        <translation>验证码不正确。请输入手机上最新的验证码，并检查两边的时钟是否准确。</translation>
    </message>
    <message>
        <source>A recovery sheet opens the whole shop; only owners have one.</source>
        <translation>恢复单可打开整个店铺，只有店主可以拥有。</translation>
    </message>
    <message>
        <source>This PIN is not right. Try again, or sign in with your password.</source>
        <translation>PIN 不正确。请重试，或使用密码登录。</translation>
    </message>
    <message>
        <source>Name and password do not belong together. Check both and try again.</source>
        <translation>姓名与密码不匹配。请检查后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Too many tries went wrong. Try again in %Ln second(s).</source>
        <translation>
            <numerusform>错误次数过多。请在 %Ln 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the code that your phone shows, or a recovery code.</source>
        <translation>请输入手机上显示的验证码，或一个恢复码。</translation>
    </message>
    <message>
        <source>This code is not right, or was used before. Wait for the next one and enter that.</source>
        <translation>验证码不正确或已使用过。请等待下一个验证码再输入。</translation>
    </message>
    <message>
        <source>You have no PIN yet. Sign in with your password; you can set one under “My account”.</source>
        <translation>您还没有 PIN。请使用密码登录；可在“我的账户”中设置。</translation>
    </message>
    <message>
        <source>A PIN is enough once somebody has signed in with a password. Sign in with yours.</source>
        <translation>有人用密码登录之后才可使用 PIN。请用您的密码登录。</translation>
    </message>
    <message>
        <source>Somebody else has to allow this: enter their name.</source>
        <translation>必须由另一人批准：请输入其姓名。</translation>
    </message>
    <message>
        <source>%1 may not allow this either. Ask someone with the permission “%2”.</source>
        <translation>%1 也无权批准此操作。请联系拥有“%2”权限的人。</translation>
    </message>
    <message>
        <source>This is not the secret of that person&apos;s newest recovery sheet. Check both and try again.</source>
        <translation>这不是此人最新恢复单上的密钥。请检查后重试。</translation>
    </message>
    <message>
        <source>This entry is not in the trail of this shop.</source>
        <translation>此条目不在本店的操作记录中。</translation>
    </message>
    <message>
        <source>A PIN is not enough for this. Enter the password.</source>
        <translation>此操作仅凭 PIN 不够，请输入密码。</translation>
    </message>
    <message>
        <source>%1 also works in stores that are not yours. Ask somebody who works in all of these.</source>
        <translation>%1 还在您不负责的门店工作。请由在这些门店都任职的人处理。</translation>
    </message>
    <message>
        <source>%1 is not in the archive. Replace the password instead, if it was forgotten.</source>
        <translation>%1 未归档。如果忘记了密码，请改为替换密码。</translation>
    </message>
    <message>
        <source>A limit is 0 or more.</source>
        <translation>限额须为 0 或以上。</translation>
    </message>
    <message>
        <source>The largest discount is between 0 and 100 percent.</source>
        <translation>最大折扣须在 0 到 100 % 之间。</translation>
    </message>
    <message>
        <source>You change your own password under “My account”, with the old one. If you have forgotten it, ask another owner.</source>
        <translation>自己的密码请在“我的账号”中用原密码更改。如已忘记，请联系另一位店主。</translation>
    </message>
    <message>
        <source>%1 is in the archive. Take them back; that gives a new password.</source>
        <translation>%1 已归档。请取消归档，届时会得到新密码。</translation>
    </message>
    <message>
        <source>There is no permission “%1”.</source>
        <translation>不存在权限“%1”。</translation>
    </message>
    <message>
        <source>Owners of this shop need a second factor, and you have none yet. Enter your password; then it is set up.</source>
        <translation>本店店主须使用第二因素，您尚未设置。请输入密码，然后进行设置。</translation>
    </message>
    <message>
        <source>Owners of this shop need a second factor, and you have none yet. Sign in with your password in Shopdesk&apos;s window; there it is set up.</source>
        <translation>本店店主须使用第二因素，您尚未设置。请在掌柜台窗口中用密码登录并设置。</translation>
    </message>
    <message>
        <source>How owners sign in is decided by owners alone.</source>
        <translation>店主的登录方式只能由店主决定。</translation>
    </message>
    <message>
        <source>Owners of this shop need a second factor. You can change the phone, or have the shop&apos;s settings changed.</source>
        <translation>本店店主须使用第二因素。可换用其他手机，或请人更改店铺设置。</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>请输入密码。</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>部分付款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Partly delivered</source>
        <translation>部分送达</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>修改中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网店</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>实物</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Off the shelf</source>
        <translation>未上架</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Stocktake</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Redemption</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation>移动支付</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>店铺余额</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>Settled elsewhere</source>
        <translation>已在别处结清</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>Transfer out</source>
        <translation>调出</translation>
    </message>
    <message>
        <source>Transfer in</source>
        <translation>调入</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Being counted</source>
        <translation>清点中</translation>
    </message>
    <message>
        <source>Second count</source>
        <translation>复盘中</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已清点</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已过账</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>套装</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推荐奖励</translation>
    </message>
    <message>
        <source>Lottery</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>立减</translation>
    </message>
    <message>
        <source>Percentage off</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Free product</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Free delivery</source>
        <translation>免运费</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Waits for customer</source>
        <translation>等待顾客</translation>
    </message>
    <message>
        <source>Waits for colleagues</source>
        <translation>等待同事</translation>
    </message>
    <message>
        <source>Waits for a date</source>
        <translation>等待日期</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Benefit not honoured</source>
        <translation>权益未兑现</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>在线聊天</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>时限内</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将超时</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Set off in an exchange</source>
        <translation>换货抵扣</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Edited since</source>
        <translation>发布后有修改</translation>
    </message>
    <message>
        <source>For customers</source>
        <translation>面向顾客</translation>
    </message>
    <message>
        <source>For colleagues</source>
        <translation>面向同事</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>未回复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>已验货</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>不想要了</translation>
    </message>
    <message>
        <source>Wrong size</source>
        <translation>尺码不合</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>发错商品</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>与描述不符</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>送达太晚</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>As new</source>
        <translation>如新</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已拆封</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>有使用痕迹</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>再销售</translation>
    </message>
    <message>
        <source>Refurbish</source>
        <translation>翻新</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Back to the supplier</source>
        <translation>退供应商</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>退还顾客</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已报价</translation>
    </message>
    <message>
        <source>Being repaired</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>Not to be repaired</source>
        <translation>不维修</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待取件</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>已取件</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未兑现</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>This shop is open in another Shopdesk. Work there, or close it and try again.</source>
        <translation>该店铺已在另一个掌柜台中打开。请在那里操作，或关闭后重试。</translation>
    </message>
    <message>
        <source>The key file %1 could not be written. Choose a folder that you may write to.</source>
        <translation>无法写入密钥文件 %1。请选择您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>The key file %1 is missing. Put it back beside the shop file: without it phone numbers and e-mails stay sealed.</source>
        <translation>缺少密钥文件 %1。请把它放回店铺文件旁边：没有它，电话和邮箱无法解封。</translation>
    </message>
    <message>
        <source>This file is not a Shopdesk shop. Choose another file.</source>
        <translation>该文件不是掌柜台店铺。请选择其他文件。</translation>
    </message>
    <message>
        <source>A newer Shopdesk made this shop file (version %1; this program knows %2). Update Shopdesk; the file was left as it is.</source>
        <translation>该店铺文件由更新版本的掌柜台创建（版本 %1，本程序支持到 %2）。请更新掌柜台；文件未被改动。</translation>
    </message>
    <message>
        <source>Give the shop a name.</source>
        <translation>请填写店铺名称。</translation>
    </message>
    <message>
        <source>Give the first store a name.</source>
        <translation>请填写第一家门店的名称。</translation>
    </message>
    <message>
        <source>An older Shopdesk made this shop file. Open it in the window once, to bring it up to date.</source>
        <translation>该店铺文件由旧版掌柜台创建。请先在窗口中打开一次以升级。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>Another program is holding the shop file. Close it and try again; nothing was changed.</source>
        <translation>另一个程序正占用店铺文件。请关闭后重试；没有任何更改。</translation>
    </message>
    <message>
        <source>The shop file may only be read. Check the rights of the file and its folder.</source>
        <translation>店铺文件为只读。请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>There is no space left on the disk. Free some and try again; nothing was changed.</source>
        <translation>磁盘空间已满。请腾出空间后重试；没有任何更改。</translation>
    </message>
    <message>
        <source>The shop file is damaged. Restore the latest backup, and keep the damaged file.</source>
        <translation>店铺文件已损坏。请恢复最近的备份，并保留损坏的文件。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，没有任何更改。</translation>
    </message>
    <message>
        <source>The disk could not take the change: it may be full. Nothing was changed.</source>
        <translation>磁盘未能写入，可能已满。没有任何更改。</translation>
    </message>
    <message>
        <source>The shop file could not be read or written. Check that its disk is connected and working.</source>
        <translation>无法读写店铺文件。请检查磁盘是否已连接并正常工作。</translation>
    </message>
    <message>
        <source>This did not work, and nothing was changed. The details help whoever looks into it.</source>
        <translation>操作没有成功，没有任何更改。详细信息可供排查。</translation>
    </message>
    <message>
        <source>There is no shop file %1. Check the name, or create a shop.</source>
        <translation>没有店铺文件 %1。请检查名称，或新建店铺。</translation>
    </message>
    <message>
        <source>%1 is not a Shopdesk shop. Choose another file.</source>
        <translation>%1 不是掌柜台店铺。请选择其他文件。</translation>
    </message>
    <message>
        <source>There is a file %1 already. Choose another name.</source>
        <translation>已有文件 %1。请换一个名称。</translation>
    </message>
    <message>
        <source>The folder of %1 may only be read. Check its rights, or copy the shop elsewhere.</source>
        <translation>%1 所在的文件夹为只读。请检查权限，或把店铺复制到别处。</translation>
    </message>
    <message>
        <source>This needs your password and a code of your second factor, so that nobody does it at a counter that was left open.</source>
        <translation>此操作需要密码和第二因素的验证码，以免他人在无人看管的收银台上操作。</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>Nobody was asked with this code. Check it, sign by sign.</source>
        <translation>没有使用此代码的调查。请逐位核对。</translation>
    </message>
    <message>
        <source>This was answered already. Each resolution is asked about once.</source>
        <translation>已经回答过了。每次解决只询问一次。</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 的数。</translation>
    </message>
    <message>
        <source>This does not answer a question of the survey.</source>
        <translation>这不是对该调查问题的回答。</translation>
    </message>
    <message>
        <source>This code was good for some days, and they are over.</source>
        <translation>此代码已过有效期。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符，请缩短。</translation>
    </message>
    <message>
        <source>This survey is for something else. Choose another.</source>
        <translation>该调查用于其他场合。请选择其他调查。</translation>
    </message>
    <message>
        <source>Resolve the ticket first, then ask how it was.</source>
        <translation>请先解决工单，再询问满意度。</translation>
    </message>
    <message>
        <source>Answer with a number; what you write below it is read, too. Code: %1</source>
        <translation>请回复一个数字，您在下方写的话我们也会看。代码：%1</translation>
    </message>
    <message>
        <source>This survey is gone. Choose another.</source>
        <translation>该调查已不存在。请选择其他调查。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>There is a “%1” already. Enter another name.</source>
        <translation>已有“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>More than %1 questions are not answered. Leave some out.</source>
        <translation>问题超过 %1 个，就不会有人作答。请删减一些。</translation>
    </message>
    <message>
        <source>Write the question.</source>
        <translation>请填写问题。</translation>
    </message>
    <message>
        <source>Every shop has this survey. Edit it instead.</source>
        <translation>这是每家店铺自带的调查。请直接编辑。</translation>
    </message>
    <message>
        <source>How satisfied are you with how we settled it? (1 to 5)</source>
        <translation>您对我们的处理满意吗？（1 到 5）</translation>
    </message>
    <message>
        <source>How likely would you recommend us to a friend? (0 to 10)</source>
        <translation>您有多大可能向朋友推荐我们？（0 到 10）</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Enter a number of days from 1 to %1.</source>
        <translation>请输入 1 到 %1 的天数。</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>It is an entry of a ledger and says something else than before. Entries are never changed.</source>
        <translation>这是一条账目记录，内容与之前不同。账目记录不得更改。</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <translation>正在等待 %1。</translation>
    </message>
    <message>
        <source>It refers to something that is gone.</source>
        <translation>它引用的内容已不存在。</translation>
    </message>
    <message>
        <source>It stands in a database where it does not belong.</source>
        <translation>它所在的数据库不对。</translation>
    </message>
    <message>
        <source>The shop has changed since: this value no longer fits. Change the record itself, and keep what is in force here.</source>
        <translation>店铺数据之后又有变化，此值已不适用。请直接修改记录，并在此保留现行值。</translation>
    </message>
    <message>
        <source>This conflict has been settled already.</source>
        <translation>该冲突已解决。</translation>
    </message>
    <message>
        <source>This program does not know records of the kind of “%1”.</source>
        <translation>本程序不支持“%1”类型的记录。</translation>
    </message>
    <message>
        <source>It belongs to another shop.</source>
        <translation>它属于另一家店铺。</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>嵌套层级过深。</translation>
    </message>
    <message>
        <source>What it says of “%1” makes no sense here.</source>
        <translation>其中“%1”的内容在此无效。</translation>
    </message>
    <message>
        <source>Its personal data (%1) was not sealed by this shop.</source>
        <translation>其中的个人数据（%1）不是由本店加密的。</translation>
    </message>
    <message>
        <source>Sign in first: until then, what comes from other devices cannot be checked.</source>
        <translation>请先登录：登录之前，无法核验来自其他电脑的内容。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The backend does not keep what is written to it.</source>
        <translation>后端未能保存写入的内容。</translation>
    </message>
    <message>
        <source>It is too large for the backend.</source>
        <translation>内容过大，后端无法接收。</translation>
    </message>
    <message>
        <source>This device may not write it: %1</source>
        <translation>这台电脑无权写入：%1</translation>
    </message>
    <message>
        <source>The backend refused it: %1</source>
        <translation>后端拒绝接收：%1</translation>
    </message>
    <message>
        <source>The backend answered about other documents than it was sent.</source>
        <translation>后端的答复与所发送的文档不符。</translation>
    </message>
    <message>
        <source>Another record has what may be there only once.</source>
        <translation>另一条记录已占用不可重复的内容。</translation>
    </message>
    <message>
        <source>It breaks a rule of this shop. It is tried again with whatever comes.</source>
        <translation>它违反了本店的规则。收到新内容时会再次尝试。</translation>
    </message>
    <message>
        <source>It is not what its name says.</source>
        <translation>内容与其名称不符。</translation>
    </message>
    <message>
        <source>It is none that this program keeps.</source>
        <translation>本程序不保存此类内容。</translation>
    </message>
</context>
<context>
    <name>SyncKeeper</name>
    <message numerus="yes">
        <source>%Ln received</source>
        <translation>
            <numerusform>已接收 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>已发送 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>搁置 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused by the server</source>
        <translation>
            <numerusform>服务器拒绝 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>%1, %2</source>
        <comment>a state, and what waits to be sent</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to send</source>
        <translation>
            <numerusform>%Ln 条待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync is paused</source>
        <translation>同步已暂停</translation>
    </message>
    <message>
        <source>Sync begins soon</source>
        <translation>即将开始同步</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Receiving, %1 so far</source>
        <translation>正在接收，已收 %1 条</translation>
    </message>
    <message>
        <source>Sending, %1 so far</source>
        <translation>正在发送，已发 %1 条</translation>
    </message>
    <message>
        <source>Working offline since %1</source>
        <translation>自 %1 起离线工作</translation>
    </message>
    <message>
        <source>Sync has stopped</source>
        <translation>同步已停止</translation>
    </message>
    <message>
        <source>What others did is here up to %1.</source>
        <translation>其他人截至 %1 的操作已同步到本机。</translation>
    </message>
    <message>
        <source>How this computer exchanges with your company&apos;s server</source>
        <translation>本机与公司服务器的同步情况</translation>
    </message>
    <message>
        <source>What was done for %1 waits here: the server has no place for it yet, or does not let this computer&apos;s account in. Whoever looks after the server connects the shop once more, with the server&apos;s own account; that makes the place.</source>
        <translation>为 %1 所做的操作仍留在本机：服务器上还没有存放它的位置，或不允许这台电脑的账户访问。请服务器管理员用服务器的管理员账户再次连接店铺，即可创建该位置。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of stores</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>%1: %2 missing.</source>
        <translation>%1：缺 %2 件。</translation>
    </message>
    <message>
        <source>%1 Sold with %2.</source>
        <comment>a sentence, then numbers of orders</comment>
        <translation>%1 涉及订单 %2。</translation>
    </message>
    <message>
        <source>Stock below 0</source>
        <translation>库存为负</translation>
    </message>
    <message>
        <source>This task is gone.</source>
        <translation>该任务已不存在。</translation>
    </message>
    <message>
        <source>This task has been settled already.</source>
        <translation>该任务已经处理。</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>无人处理</translation>
    </message>
    <message>
        <source>%1 has to be resolved soon (%2).</source>
        <comment>ticket, person</comment>
        <translation>%1 须尽快解决（%2）。</translation>
    </message>
    <message>
        <source>%1 has to be answered soon (%2).</source>
        <comment>ticket, person</comment>
        <translation>%1 须尽快回复（%2）。</translation>
    </message>
    <message>
        <source>%1 should have been resolved (%2).</source>
        <comment>ticket, person</comment>
        <translation>%1 应已解决（%2）。</translation>
    </message>
    <message>
        <source>%1 should have been answered (%2).</source>
        <comment>ticket, person</comment>
        <translation>%1 应已回复（%2）。</translation>
    </message>
    <message>
        <source>Deadline comes near</source>
        <translation>时限将到</translation>
    </message>
    <message>
        <source>Deadline is over</source>
        <translation>时限已过</translation>
    </message>
    <message>
        <source>“%1” was given out twice, on two devices. The later one is now “%2”.</source>
        <translation>“%1”在两台电脑上被重复使用，较晚的一个现为“%2”。</translation>
    </message>
    <message>
        <source>%1 and %2 have the same phone number or e-mail address: one person?</source>
        <comment>numbers of members</comment>
        <translation>%1 和 %2 的电话号码或邮箱相同，是同一人吗？</translation>
    </message>
    <message>
        <source>%1 spent %2 points more than there were, on several devices: %3.</source>
        <comment>number of a member, points, numbers of orders</comment>
        <translation>%1 在多台电脑上共超用 %2 积分：%3。</translation>
    </message>
    <message>
        <source>More of order %1 was taken back than it sold: %2.</source>
        <comment>number of an order, numbers of credits</comment>
        <translation>订单 %1 的退货数量多于售出数量：%2。</translation>
    </message>
    <message>
        <source>Coupon %1 was used %2 times too often, on several devices: %3.</source>
        <comment>a name, a number, numbers of orders</comment>
        <translation>优惠券 %1 在多台电脑上共超用 %2 次：%3。</translation>
    </message>
    <message>
        <source>%1 could not be taken: %2</source>
        <comment>file or mail, reason</comment>
        <translation>无法接收 %1：%2</translation>
    </message>
    <message>
        <source>An answer to %1 did not go out.</source>
        <comment>ticket</comment>
        <translation>%1 有一条回复未发出。</translation>
    </message>
    <message>
        <source>Coupon over its limit</source>
        <translation>优惠券超出上限</translation>
    </message>
    <message>
        <source>Member twice</source>
        <translation>会员重复</translation>
    </message>
    <message>
        <source>Given out twice</source>
        <translation>编号重复</translation>
    </message>
    <message>
        <source>Points below 0</source>
        <translation>积分为负</translation>
    </message>
    <message>
        <source>Returned twice</source>
        <translation>重复退货</translation>
    </message>
    <message>
        <source>Message set aside</source>
        <translation>消息已搁置</translation>
    </message>
    <message>
        <source>Mail not sent</source>
        <translation>邮件未发出</translation>
    </message>
    <message>
        <source>Prize %1 of the lottery %2 was won %3 times too often, on several devices.</source>
        <comment>two names, a number</comment>
        <translation>抽奖 %2 的奖品 %1 在多台电脑上共超中 %3 次。</translation>
    </message>
    <message>
        <source>The offer %1 for points was taken %2 times too often, on several devices.</source>
        <comment>a name, a number</comment>
        <translation>积分兑换商品 %1 在多台电脑上共超兑 %2 次。</translation>
    </message>
    <message>
        <source>An answer to %1 waits for the computer that has the mailbox&apos;s password. It goes out by itself when that one is on, or once the password is entered on another, in Settings.</source>
        <comment>ticket</comment>
        <translation>给 %1 的回复正等待存有邮箱密码的电脑发送。那台电脑开机后，或在另一台电脑的设置中输入密码后，会自动发出。</translation>
    </message>
    <message>
        <source>Answers from %1 wait, and no computer has its password. Enter it in Settings, under Mailboxes.</source>
        <comment>address</comment>
        <translation>%1 的回复待发送，但没有电脑存有其密码。请在设置的“邮箱”中输入。</translation>
    </message>
    <message>
        <source>Mails of %1 do not come or go: %2</source>
        <comment>address, what is wrong</comment>
        <translation>%1 无法收发邮件：%2</translation>
    </message>
    <message>
        <source>Prize won too often</source>
        <translation>奖品超额中奖</translation>
    </message>
    <message>
        <source>Offer taken too often</source>
        <translation>商品超额兑换</translation>
    </message>
    <message>
        <source>Mail waits for another computer</source>
        <translation>邮件等待另一台电脑</translation>
    </message>
    <message>
        <source>Password of a mailbox missing</source>
        <translation>缺少邮箱密码</translation>
    </message>
    <message>
        <source>Mailbox does not answer</source>
        <translation>邮箱没有响应</translation>
    </message>
    <message>
        <source>With %1 came what nobody had announced: %2. Settle it with the customer.</source>
        <comment>number of a return, goods</comment>
        <translation>%1 中收到未申请退回的商品：%2。请与顾客协商处理。</translation>
    </message>
    <message>
        <source>%1 was told by mail that %2 points are good up to %3.</source>
        <comment>number of a member, points, day</comment>
        <translation>已用邮件通知 %1：%2 积分有效期至 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%1 points are good up to %2, and %n member(s) who have them cannot be told by mail: %3. Members lists them under “Some expire soon”.</source>
        <comment>points, day, numbers of members</comment>
        <translation>
            <numerusform>%1 积分有效期至 %2，持有这些积分的 %n 位会员无法用邮件通知：%3。可在“会员”中用“部分即将过期”查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Told that points expire</source>
        <translation>已通知积分即将过期</translation>
    </message>
    <message>
        <source>Points expire</source>
        <translation>积分即将过期</translation>
    </message>
    <message>
        <source>More came back than announced</source>
        <translation>实收退货多于申请</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符，请缩短。</translation>
    </message>
    <message>
        <source>This person may not answer tickets. Choose another, or give them a role that may.</source>
        <translation>此人无权回复工单。请选择其他人，或为其分配有此权限的角色。</translation>
    </message>
    <message>
        <source>Enter a number of tickets from 1 to %1.</source>
        <translation>请输入 1 到 %1 的工单数。</translation>
    </message>
    <message>
        <source>This person may not answer tickets of this store. Choose another.</source>
        <translation>此人无权回复本店的工单。请选择其他人。</translation>
    </message>
    <message>
        <source>%1: %2 open, the fewest</source>
        <translation>%1：%2 个待处理，最少</translation>
    </message>
    <message>
        <source>%1: %2 open</source>
        <translation>%1：%2 个待处理</translation>
    </message>
    <message>
        <source>%1: %2 open, no more at once</source>
        <translation>%1：%2 个待处理，已达同时上限</translation>
    </message>
    <message>
        <source>%1: away today</source>
        <translation>%1：今天外出</translation>
    </message>
    <message>
        <source>%1: does not know “%2”</source>
        <translation>%1：不具备技能“%2”</translation>
    </message>
    <message>
        <source>%1: does not speak “%2”</source>
        <translation>%1：不会“%2”</translation>
    </message>
    <message>
        <source>%1: does not work for this store</source>
        <translation>%1：不在此门店工作</translation>
    </message>
    <message>
        <source>%1: did not answer in time</source>
        <translation>%1：未及时回复</translation>
    </message>
    <message>
        <source>%1: stands in for %2, who is away</source>
        <translation>%1：代理外出的 %2</translation>
    </message>
    <message>
        <source>This ticket is over. Reopen it before you give it to somebody.</source>
        <translation>该工单已结束。请先重新打开，再指派。</translation>
    </message>
    <message>
        <source>%1 is away and nobody stands in. Choose another.</source>
        <translation>%1 外出且没有代理人。请选择其他人。</translation>
    </message>
    <message>
        <source>This reply is gone. Choose another.</source>
        <translation>该常用回复已不存在。请选择其他回复。</translation>
    </message>
    <message>
        <source>Write the words of the reply.</source>
        <translation>请填写回复内容。</translation>
    </message>
    <message>
        <source>{%1} cannot be filled in. There are %2.</source>
        <translation>无法填充 {%1}。可用的有 %2。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>There is a “%1” already. Enter another name.</source>
        <translation>已有“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>This category is gone. Choose another.</source>
        <translation>该分类已不存在。请选择其他分类。</translation>
    </message>
    <message>
        <source>A category cannot stand below itself. Choose another.</source>
        <translation>分类不能位于自身之下。请选择其他分类。</translation>
    </message>
    <message>
        <source>Categories go at most %1 deep. Choose one further up.</source>
        <translation>分类最多 %1 层。请选择更上级的分类。</translation>
    </message>
    <message>
        <source>%1 within %2 of “%3”, by the deadlines “%4”.</source>
        <comment>first response, time, opening hours, name</comment>
        <translation>%1：须在“%3”的 %2 内完成，按时限“%4”。</translation>
    </message>
    <message>
        <source>The clock stands still since %1; %2 of %3 are used.</source>
        <translation>自 %1 起暂停计时；%3 中已用 %2。</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>后续回复</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Enter a time of opening hours, or 0 for never.</source>
        <translation>请输入营业时间内的时长，0 表示从不。</translation>
    </message>
    <message>
        <source>%1 is over. Reopen it before you merge it.</source>
        <translation>%1 已结束。请先重新打开，再合并。</translation>
    </message>
    <message>
        <source>This is the same ticket. Choose another.</source>
        <translation>这是同一个工单。请选择其他工单。</translation>
    </message>
    <message>
        <source>%1 is of %2, %3 of %4. Only tickets of one customer are merged.</source>
        <translation>%1 属于 %2，%3 属于 %4。只能合并同一顾客的工单。</translation>
    </message>
    <message>
        <source>Choose the messages that belong to the new ticket.</source>
        <translation>请选择属于新工单的消息。</translation>
    </message>
    <message>
        <source>One of these messages is not in the ticket.</source>
        <translation>其中一条消息不在该工单中。</translation>
    </message>
    <message>
        <source>This ticket was not merged.</source>
        <translation>该工单未曾合并。</translation>
    </message>
    <message>
        <source>This ticket is closed. Reopen it, or start a follow-up.</source>
        <translation>该工单已关闭。请重新打开，或新建后续工单。</translation>
    </message>
    <message>
        <source>There is a newer message. Read it, then send yours again: nothing was sent, and what you wrote is kept.</source>
        <translation>有更新的消息。请阅读后重新发送：尚未发送任何内容，您写的内容已保留。</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>请先填写内容。</translation>
    </message>
    <message>
        <source>This store is gone. Choose another.</source>
        <translation>此门店已不存在。请另选一家。</translation>
    </message>
    <message>
        <source>This ticket is still at work. Go on with it.</source>
        <translation>该工单仍在处理中。请继续处理。</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>the policy that fits all tickets</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>These deadlines are gone. Choose others.</source>
        <translation>该时限已不存在。请选择其他时限。</translation>
    </message>
    <message>
        <source>Enter a time of opening hours, or leave it empty for no deadline.</source>
        <translation>请输入营业时间内的时长，留空表示无时限。</translation>
    </message>
    <message>
        <source>Enter a share from 1 to 100 percent.</source>
        <translation>请输入 1 到 100 的百分比。</translation>
    </message>
    <message>
        <source>This tier is gone. Choose another.</source>
        <translation>该等级已不存在。请选择其他等级。</translation>
    </message>
    <message>
        <source>The states of ticket %1 do not follow from each other.</source>
        <translation>工单 %1 的状态变更前后不连贯。</translation>
    </message>
    <message>
        <source>Ticket %1 is kept as %2, but its last step led to %3.</source>
        <translation>工单 %1 的状态记为 %2，但最后一步的结果是 %3。</translation>
    </message>
    <message>
        <source>Ticket %1 is kept with other answers than its messages give.</source>
        <translation>工单 %1 记录的回复情况与其消息不符。</translation>
    </message>
    <message>
        <source>The number %1 of a ticket is not one of its store, or stands twice.</source>
        <translation>工单编号 %1 不属于其门店，或出现了两次。</translation>
    </message>
    <message>
        <source>Ticket %1 is due at another time than its deadlines say.</source>
        <translation>工单 %1 的到期时间与其时限不符。</translation>
    </message>
    <message>
        <source>The search index of the tickets is out of step.</source>
        <translation>工单的搜索索引与数据不一致。</translation>
    </message>
    <message>
        <source>A ticket has at most %1 tags. Take some away.</source>
        <translation>一个工单最多 %1 个标签。请移除一些。</translation>
    </message>
    <message>
        <source>This ticket is gone.</source>
        <translation>该工单已不存在。</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>请简要填写主题。</translation>
    </message>
    <message>
        <source>This member is gone. Choose another.</source>
        <translation>该会员已不存在。请选择其他会员。</translation>
    </message>
    <message>
        <source>This order is gone. Choose another.</source>
        <translation>该订单已不存在。请选择其他订单。</translation>
    </message>
    <message>
        <source>new</source>
        <comment>state of a ticket</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of a ticket</comment>
        <translation>处理中</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>state of a ticket</comment>
        <translation>等待</translation>
    </message>
    <message>
        <source>resolved</source>
        <comment>state of a ticket</comment>
        <translation>已解决</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>state of a ticket</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>merged into another</source>
        <comment>state of a ticket</comment>
        <translation>已合并到其他工单</translation>
    </message>
    <message>
        <source>A ticket that is %1 cannot become %2.</source>
        <translation>状态为“%1”的工单不能变为“%2”。</translation>
    </message>
    <message>
        <source>Enter the day on which the ticket should come back.</source>
        <translation>请输入工单恢复处理的日期。</translation>
    </message>
    <message>
        <source>That time is over. Enter a later one.</source>
        <translation>该时间已过。请输入更晚的时间。</translation>
    </message>
    <message>
        <source>This ticket is over. Reopen it, or take it out of the one that it was merged into.</source>
        <translation>此工单已结束。请重新打开，或将其从合并到的工单中取出。</translation>
    </message>
    <message>
        <source>Only a ticket that was resolved can be reopened.</source>
        <translation>只有已解决的工单才能重新打开。</translation>
    </message>
    <message numerus="yes">
        <source>This ticket was resolved more than %n day(s) ago. Start a follow-up, which stays linked to it.</source>
        <translation>
            <numerusform>该工单解决已超过 %n 天。请新建后续工单，它会与此工单保持关联。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a number of days from 0 to %1.</source>
        <translation>请输入 0 到 %1 的天数。</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>我的队列</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分派</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>等待顾客</translation>
    </message>
    <message>
        <source>All at work</source>
        <translation>全部进行中</translation>
    </message>
    <message>
        <source>This view is gone.</source>
        <translation>该视图已不存在。</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>A message carries at most %1 files.</source>
        <translation>一条消息最多附 %1 个文件。</translation>
    </message>
    <message>
        <source>There is nothing in the file “%1”.</source>
        <translation>文件“%1”是空的。</translation>
    </message>
    <message>
        <source>“%1” is too large: at most %2 MB a file, and %3 MB a message.</source>
        <translation>“%1”过大：单个文件不超过 %2 MB，单条消息不超过 %3 MB。</translation>
    </message>
    <message>
        <source>This file is gone: it was erased with its member.</source>
        <translation>该文件已不存在：已随会员一并清除。</translation>
    </message>
    <message>
        <source>The file %1 belongs to no message.</source>
        <translation>文件 %1 不属于任何消息。</translation>
    </message>
    <message>
        <source>The file “%1” is damaged: it is not what its name says.</source>
        <translation>文件“%1”已损坏：内容与名称不符。</translation>
    </message>
    <message>
        <source>This macro is gone.</source>
        <translation>该宏操作已不存在。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>This name is in use. Choose another.</source>
        <translation>该名称已被使用。请换一个。</translation>
    </message>
    <message>
        <source>Choose at least one step.</source>
        <translation>请至少选择一个步骤。</translation>
    </message>
    <message>
        <source>No e-mail address of this customer is known. Choose another channel, or write the address into the member first.</source>
        <translation>没有该顾客的邮箱地址。请选择其他渠道，或先在会员资料中填写邮箱。</translation>
    </message>
    <message>
        <source>This message does not go by mail.</source>
        <translation>此消息不通过邮件发送。</translation>
    </message>
    <message>
        <source>This message has been sent.</source>
        <translation>此消息已发送。</translation>
    </message>
    <message>
        <source>This file is still on its way from another computer. It comes by itself with one of the next exchanges.</source>
        <translation>此文件仍在从另一台电脑传来。稍后同步时会自动收到。</translation>
    </message>
    <message>
        <source>Its mailbox was put away, and the shop has no other. Add one in Settings, then send it again.</source>
        <translation>其邮箱已归档，店铺没有其他邮箱。请在设置中添加邮箱，然后重新发送。</translation>
    </message>
    <message>
        <source>This person may not see tickets of this store. Choose another.</source>
        <translation>此人无权查看该门店的工单。请选择其他人。</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>已关注</translation>
    </message>
    <message>
        <source>Mail to send</source>
        <translation>待发邮件</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Write the time as 2026-12-24 18:00, or a day as 2026-12-24.</source>
        <translation>请按 2026-12-24 18:00 的格式填写时间，或按 2026-12-24 填写日期。</translation>
    </message>
    <message>
        <source>It ends before it has begun. Choose a later end.</source>
        <translation>结束时间早于开始时间。请选择更晚的结束时间。</translation>
    </message>
</context>
<context>
    <name>TypedCoupon</name>
    <message>
        <source>No product has the SKU or barcode “%1”.</source>
        <translation>没有 SKU 或条码为“%1”的商品。</translation>
    </message>
</context>
<context>
    <name>UnitOfWork</name>
    <message>
        <source>%1 may not do this: “%2”. Ask someone with the permission to do it.</source>
        <translation>%1 无权执行：“%2”。请联系有权限的人。</translation>
    </message>
    <message>
        <source>%1 works in other stores. Ask someone of this store to do it.</source>
        <translation>%1 在其他门店工作。请由本店人员处理。</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>The key of this shop is damaged. Restore the shop from a backup.</source>
        <translation>该店铺的密钥已损坏。请从备份恢复店铺。</translation>
    </message>
    <message>
        <source>There is not enough memory to check the secret. Close other programs and try again.</source>
        <translation>内存不足，无法核对密钥。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>This secret does not open the shop. Check it and try again.</source>
        <translation>该密钥打不开此店铺。请核对后重试。</translation>
    </message>
    <message>
        <source>A protected value cannot be read: it was damaged or belongs to another shop. Restore it from a backup or enter it again.</source>
        <translation>受保护的内容无法读取：已损坏或属于另一店铺。请从备份恢复，或重新输入。</translation>
    </message>
</context>
<context>
    <name>shopdesk::app::Program</name>
    <message>
        <source>Making the sample shop…</source>
        <translation>正在生成示例店铺…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The backup is in place. The shop as it was is kept as %1.</source>
        <translation>备份已恢复。原来的店铺保留为 %1。</translation>
    </message>
    <message>
        <source>This is the sample shop: the password of everybody in it is “%1”.</source>
        <translation>这是示例店铺：里面每个人的密码都是“%1”。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::AbsencePage</name>
    <message>
        <source>The last day lies before the first. Choose a later last day.</source>
        <translation>最后一天早于第一天。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>While somebody is away, what would come to them goes to the deputy.</source>
        <translation>外出期间，原本交给此人的事务会转给代理人。</translation>
    </message>
    <message>
        <source>From %1 to %2, both included, what would come to %3 goes to %4. Signing in stays possible.</source>
        <translation>从 %1 到 %2（含首尾两天），原本交给%3的事务转给%4。期间仍可登录。</translation>
    </message>
    <message>
        <source>From %1 to %2, both included, what would come to %3 waits. Choose a deputy if somebody should take it.</source>
        <translation>从 %1 到 %2（含首尾两天），原本交给%3的事务会等候处理。如需有人接手，请选择代理人。</translation>
    </message>
    <message>
        <source>Absence of %1 saved</source>
        <translation>已保存%1的外出安排</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1已回来</translation>
    </message>
    <message>
        <source>First day away</source>
        <translation>外出第一天</translation>
    </message>
    <message>
        <source>Last day away</source>
        <translation>外出最后一天</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Save absence</source>
        <translation>保存外出安排</translation>
    </message>
    <message>
        <source>End absence</source>
        <translation>结束外出</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::AccountDialog</name>
    <message>
        <source>Enter the name of the server&apos;s administrator.</source>
        <translation>请输入服务器管理员的名称。</translation>
    </message>
    <message>
        <source>Telling the server…</source>
        <translation>正在通知服务器…</translation>
    </message>
    <message>
        <source>Account for a computer</source>
        <translation>电脑账户</translation>
    </message>
    <message>
        <source>The name and the password of the new account. They are told this once: enter them at the other computer, where you join the company.</source>
        <translation>新账户的名称和密码。仅显示这一次：请在另一台电脑上加入公司时输入。</translation>
    </message>
    <message>
        <source>What another computer signs in to the server with. Each computer gets an account of its own, and sees what its store needs.</source>
        <translation>另一台电脑用来登录服务器的账户。每台电脑使用各自的账户，只能看到其门店所需的内容。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用门店</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>所有门店</translation>
    </message>
    <message>
        <source>Administrator of the server</source>
        <translation>服务器管理员</translation>
    </message>
    <message>
        <source>Makes the account, and is not kept.</source>
        <translation>用于创建账户，不会保存。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Name and password of the new account</source>
        <translation>新账户的名称和密码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>创建账户</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::AccountPane</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Every computer asks for your password again</source>
        <translation>每台电脑都会重新要求输入密码</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>我的账号</translation>
    </message>
    <message>
        <source>Nobody has signed up yet</source>
        <translation>还没有人注册</translation>
    </message>
    <message>
        <source>Whoever opens this shop on this computer may do everything, as its owner. With a password of your own, phone numbers and addresses are safe even from somebody who copies the file.</source>
        <translation>任何人在这台电脑上打开本店，都能以店主身份做任何事。设置您自己的密码后，即使有人复制了文件，电话和地址也是安全的。</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Remembered computers</source>
        <translation>已记住的电脑</translation>
    </message>
    <message>
        <source>Where you chose “Remember this device”, the keychain signs you in. If a computer is lost or sold, make all of them ask for the password again.</source>
        <translation>在选择了“记住此设备”的电脑上，钥匙串会替您登录。如果电脑丢失或转手，请让所有电脑重新要求密码。</translation>
    </message>
    <message>
        <source>Forget all computers</source>
        <translation>忘记所有电脑</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Days on which you are not there, and who takes what would come to you.</source>
        <translation>您不在的日子，以及由谁接手原本交给您的事务。</translation>
    </message>
    <message>
        <source>## My account

Who you are here, what you may do, and what you sign in with.

A **PIN** is enough to switch between people at a shared counter while the shop is open. The **second factor** asks for a code from your phone as well. **Recovery codes** and, for owners, the **recovery sheet** are for the day when phone or password are gone: keep them on paper, locked away.</source>
        <translation>## 我的账号

您在这里的身份、权限，以及登录所用的凭据。

在共用柜台上，店铺打开期间用 **PIN** 就能切换人员。**第二因素**会额外要求手机上的验证码。**恢复码**以及店主的**恢复单**，用于手机或密码丢失的时候：请打印在纸上并锁好。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ActivityDialog</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What %1 did</source>
        <translation>%1 的互动</translation>
    </message>
    <message>
        <source>Something that a member does</source>
        <translation>会员活动</translation>
    </message>
    <message>
        <source>A review</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Coming to an event</source>
        <translation>参加活动</translation>
    </message>
    <message>
        <source>Sharing something</source>
        <translation>分享内容</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>It earns what the rule for it gives.</source>
        <translation>按相应规则获得积分。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>来源编号</translation>
    </message>
    <message>
        <source>Such as the number of the review: the same is never counted twice. Empty: it counts each time.</source>
        <translation>如评价编号：同一编号不会重复计入。留空：每次都计入。</translation>
    </message>
    <message>
        <source>Score for the tier</source>
        <translation>等级得分</translation>
    </message>
    <message>
        <source>0: none. Below 0 takes back what was given by mistake.</source>
        <translation>0：不计分。小于 0 则扣回误记的得分。</translation>
    </message>
    <message>
        <source>Say what brought the score, such as the number of a review.</source>
        <translation>请说明得分的来源，如评价编号。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::AddressEdit</name>
    <message>
        <source>Sealed – type to replace</source>
        <translation>已加密，输入即替换</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::AppearanceSettings</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Kept on this computer.</source>
        <translation>保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>列表行高</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
    <message>
        <source>When nobody touches it, where people sign in with a password.</source>
        <translation>无人操作时锁定，适用于用密码登录的店铺。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分钟后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ApprovalDialog</name>
    <message>
        <source>Ask someone</source>
        <translation>请人批准</translation>
    </message>
    <message>
        <source>“%1” needs someone who may</source>
        <translation>“%1”需要有权限的人</translation>
    </message>
    <message>
        <source>They enter their password or PIN. It counts for this one time, and the history keeps both names.</source>
        <translation>请对方输入密码或 PIN。只对这一次有效，历史会记下两个人的名字。</translation>
    </message>
    <message>
        <source>Allow this once</source>
        <translation>批准这一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Confirm it is you</source>
        <translation>确认是本人</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ArticleForm</name>
    <message>
        <source>Give the article a title.</source>
        <translation>请填写文章标题。</translation>
    </message>
    <message>
        <source>Write the article first.</source>
        <translation>请先撰写文章。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>As a customer would ask: “Where is my parcel?”</source>
        <translation>用顾客提问的说法：“我的包裹到哪里了？”</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source># begins a heading, - a list; **strong**, *stressed*, [words](https://address).</source>
        <translation># 开头为标题，- 开头为列表；**加粗**，*强调*，[文字](https://网址)。</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>It is offered first for tickets of this category.</source>
        <translation>回复此分类的工单时优先推荐。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Such as zh or en. Empty: any.</source>
        <translation>例如 zh 或 en。留空：不限。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ArticlePicker</name>
    <message>
        <source>Insert an article</source>
        <translation>插入文章</translation>
    </message>
    <message>
        <source>Search the knowledge base</source>
        <translation>搜索知识库</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>找到的文章</translation>
    </message>
    <message>
        <source>Insert words</source>
        <translation>插入内容</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>插入链接</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>%1 (for colleagues)</source>
        <translation>%1（面向同事）</translation>
    </message>
    <message>
        <source>No article goes with the customer&apos;s words. Search.</source>
        <translation>没有与顾客所述相符的文章。请搜索。</translation>
    </message>
    <message>
        <source>No article holds all these words.</source>
        <translation>没有同时包含这些词的文章。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ArticleSearch</name>
    <message>
        <source>Add an article: scan it, or type a part of its name</source>
        <translation>添加商品：请扫描，或输入部分名称</translation>
    </message>
    <message>
        <source>Article to add</source>
        <translation>要添加的商品</translation>
    </message>
    <message>
        <source>Articles that were found</source>
        <translation>找到的商品</translation>
    </message>
    <message>
        <source>Nothing here is called or coded “%1”.</source>
        <translation>没有名称或编码为“%1”的商品。</translation>
    </message>
    <message>
        <source>%1 Choose it to sell it anyway.</source>
        <comment>a sentence</comment>
        <translation>%1如仍要销售，请选择该商品。</translation>
    </message>
    <message>
        <source>%1 · %2 pieces</source>
        <translation>%1 · %2 件</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ArticleSheet</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>这里还没有任何更改。</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>撰写时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Answers that it went into</source>
        <translation>用到它的回复</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>It did not help</source>
        <translation>没有帮助</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ArticlesPane</name>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Write the help page…</source>
        <translation>生成帮助页…</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建文章</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Archive article</source>
        <translation>归档文章</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>What customers ask again and again is answered once, here. Published articles are offered while a ticket is answered, and become the help page.</source>
        <translation>顾客反复询问的问题，在这里统一解答。已发布的文章会在回复工单时推荐，并组成帮助页。</translation>
    </message>
    <message>
        <source>Find by words</source>
        <translation>按内容查找</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln article(s)</source>
        <translation>
            <numerusform>归档 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) archived</source>
        <translation>
            <numerusform>已归档 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken back from the archive, as drafts</source>
        <translation>
            <numerusform>已取消归档 %Ln 篇文章，恢复为草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers to what customers ask again and again. A **draft** is read by colleagues here; **published**, an article is offered while a ticket is answered. Edited after that, it goes on being read as it was published until you publish it anew.

Articles **for colleagues** are never offered for an answer to a customer, and never on the help page.

**Versions** shows what became of an article, and takes earlier words back. **Write the help page** makes a folder of plain web pages of all published articles for customers.</source>
        <translation>对顾客反复询问的问题的解答。**草稿**仅供同事在此阅读；**发布**后，回复工单时会推荐该文章。之后再修改，大家看到的仍是已发布的内容，直到您重新发布。

**面向同事**的文章不会在回复顾客时推荐，也不会出现在帮助页上。

**版本**显示文章的修改经过，并可恢复以前的内容。**生成帮助页**将面向顾客的所有已发布文章生成为一个普通网页文件夹。</translation>
    </message>
    <message>
        <source>edited since it was published</source>
        <translation>发布后有修改</translation>
    </message>
    <message>
        <source>“%1” published</source>
        <translation>已发布“%1”</translation>
    </message>
    <message>
        <source>Write the help page into a folder</source>
        <translation>将帮助页生成到文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) written to %1</source>
        <translation>
            <numerusform>已将 %Ln 篇文章写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>知识库</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::AttributesSection</name>
    <message>
        <source>Give the attribute a name.</source>
        <translation>请为属性命名。</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>What else the shop says of its products. Lists filter by choices and by yes and no.</source>
        <translation>商品的其他说明。列表可按选项和是否筛选。</translation>
    </message>
    <message>
        <source>Add an attribute</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Separated by commas, such as porcelain, glass, wood.</source>
        <translation>用逗号分隔，例如 瓷, 玻璃, 木。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Attribute “%1” saved</source>
        <translation>已保存属性“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BackupSection</name>
    <message>
        <source>Backup taken and checked: %1</source>
        <translation>备份已完成并核验：%1</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The shop is backed up by itself every few hours of work, and every backup is checked. Keep one on another disk, too: a computer can be lost.</source>
        <translation>使用期间每隔几小时自动备份，每份都会核验。请在另一块磁盘上也保留一份：电脑可能丢失。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>备份到文件…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>恢复此备份…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Check the shop</source>
        <translation>检查店铺</translation>
    </message>
    <message>
        <source>Automatic backups, the newest first</source>
        <translation>自动备份，最新在前</translation>
    </message>
    <message>
        <source>What is wrong with the shop</source>
        <translation>店铺存在的问题</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>备份到文件</translation>
    </message>
    <message>
        <source>Shops (*.shopdesk)</source>
        <translation>店铺 (*.shopdesk)</translation>
    </message>
    <message>
        <source>Backing up to %1</source>
        <translation>正在备份到 %1</translation>
    </message>
    <message>
        <source>Backup written and checked: %1</source>
        <translation>备份已写入并核验：%1</translation>
    </message>
    <message>
        <source>Backup cancelled. No file was written.</source>
        <translation>备份已取消，没有写入文件。</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Shops (*.shopdesk);;All files (*)</source>
        <translation>店铺 (*.shopdesk);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Go back to the shop of %1?</source>
        <translation>回到 %1 的店铺？</translation>
    </message>
    <message>
        <source>What was entered since then will not be in it. The shop as it is now is kept beside it, so you can come back.</source>
        <translation>此后录入的内容不会包含在内。现在的店铺会保留在旁边，可以随时换回。</translation>
    </message>
    <message>
        <source>Restore the shop of %1</source>
        <translation>恢复 %1 的店铺</translation>
    </message>
    <message>
        <source>Keep the shop as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>Checking every part of the shop…</source>
        <translation>正在检查店铺的每个部分…</translation>
    </message>
    <message>
        <source>Checking the shop</source>
        <translation>正在检查店铺</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>The shop is sound: the file is whole, and everything in it adds up. Checked at %1.</source>
        <translation>店铺完好：文件完整，所有数字都对得上。检查于 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The check found %Ln problem(s) at %1. Take a backup, do not delete older ones, and show this list to whoever helps you.</source>
        <translation>
            <numerusform>%1 检查发现 %Ln 个问题。请先备份，不要删除旧备份，并把这份清单交给协助您的人。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BenefitReportDialog</name>
    <message>
        <source>It was given</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Report a benefit</source>
        <translation>报告权益兑现情况</translation>
    </message>
    <message>
        <source>Was %1 given what %2 gives?</source>
        <translation>%1 是否获得了“%2”应有的权益？</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This member&apos;s tier has no benefits. They are published in the settings.</source>
        <translation>该会员的等级没有权益。权益在设置中发布。</translation>
    </message>
    <message>
        <source>Thank you, it is noted</source>
        <translation>谢谢，已记录</translation>
    </message>
    <message>
        <source>It was not given: open a ticket</source>
        <translation>未兑现：创建工单</translation>
    </message>
    <message>
        <source>Was %1 given what %2 gives, with order %3?</source>
        <translation>%1 在订单 %3 中是否获得了“%2”应有的权益？</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ticket %1 is open</source>
        <translation>已创建工单 %1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BenefitReportsDialog</name>
    <message>
        <source>Benefits given and not given</source>
        <translation>权益兑现情况</translation>
    </message>
    <message>
        <source>How often each benefit was given, by store</source>
        <translation>各项权益在各门店的兑现情况</translation>
    </message>
    <message>
        <source>Reports on benefits</source>
        <translation>权益兑现反馈</translation>
    </message>
    <message>
        <source>Find by member</source>
        <translation>按会员查找</translation>
    </message>
    <message>
        <source>Nothing was reported</source>
        <translation>没有反馈</translation>
    </message>
    <message>
        <source>Whether members got what their tier gives is reported at the counter, in an order and in the record of the member.</source>
        <translation>会员是否获得其等级应有的权益，可在收银台、订单和会员记录中反馈。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln 条反馈</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Nothing was reported in these days.</source>
        <translation>所选日期内没有反馈。</translation>
    </message>
    <message>
        <source>Honoured: %1 % of %2 reports in these days.</source>
        <translation>已兑现：所选日期内 %2 次反馈中的 %1 %。</translation>
    </message>
    <message>
        <source>all stores</source>
        <translation>所有门店</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Version of the benefits</source>
        <translation>权益版本</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况说明</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BenefitsLine</name>
    <message numerus="yes">
        <source>%Ln benefit(s) of %1 – hide</source>
        <translation>
            <numerusform>%1 的 %Ln 项权益 · 收起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln benefit(s) of %1 – show</source>
        <translation>
            <numerusform>%1 的 %Ln 项权益 · 展开</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Version %1 of the benefits</source>
        <translation>权益版本 %1</translation>
    </message>
    <message>
        <source>Given or not? Report it…</source>
        <translation>是否兑现？反馈情况…</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BenefitsSection</name>
    <message>
        <source>What tiers give</source>
        <translation>等级权益</translation>
    </message>
    <message>
        <source>What members of each tier get. A new version holds from its day on; what was promised before stays known.</source>
        <translation>各等级会员享有的权益。新版本自生效日起适用，之前的承诺仍可查询。</translation>
    </message>
    <message>
        <source>Benefits by tier</source>
        <translation>各等级的权益</translation>
    </message>
    <message>
        <source>Add a benefit</source>
        <translation>添加权益</translation>
    </message>
    <message>
        <source>Remove the benefit</source>
        <translation>移除权益</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <translation>发布版本 %1</translation>
    </message>
    <message>
        <source>Publish version 1</source>
        <translation>发布版本 1</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Version %1 holds since %2.</source>
        <translation>版本 %1 自 %2 起生效。</translation>
    </message>
    <message>
        <source>Nothing is published yet.</source>
        <translation>尚未发布任何版本。</translation>
    </message>
    <message>
        <source>Version %1 will hold from %2 on.</source>
        <translation>版本 %1 将于 %2 起生效。</translation>
    </message>
    <message>
        <source>Honoured: %1% of %2 reports in a year.</source>
        <translation>已兑现：一年内 %2 次反馈中的 %1%。</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Enter the day as year-month-day, such as 2026-08-01.</source>
        <translation>请按年-月-日填写日期，例如 2026-08-01。</translation>
    </message>
    <message>
        <source>Benefits published</source>
        <translation>已发布权益</translation>
    </message>
    <message>
        <source>Save the sheet of benefits</source>
        <translation>保存权益表</translation>
    </message>
    <message>
        <source>benefits-v%1.pdf</source>
        <translation>权益-v%1.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sheet saved</source>
        <translation>已保存权益表</translation>
    </message>
    <message>
        <source>Reports…</source>
        <translation>兑现情况…</translation>
    </message>
    <message>
        <source>What was given and what was not, by benefit and store</source>
        <translation>按权益和门店查看已兑现和未兑现的情况</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BonusEventsSection</name>
    <message>
        <source>Give the event a name.</source>
        <translation>请填写活动名称。</translation>
    </message>
    <message>
        <source>It ends before it has begun. Choose a later end.</source>
        <translation>结束时间早于开始时间。请选择更晚的结束时间。</translation>
    </message>
    <message>
        <source>Bonus events</source>
        <translation>积分活动</translation>
    </message>
    <message>
        <source>For a time, purchases earn more: double points from 10:00 to 12:00, for instance. What counts is when an order is placed.</source>
        <translation>在一段时间内，购买可获更多积分，例如 10:00 到 12:00 双倍积分。以下单时间为准。</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>添加活动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Points times</source>
        <translation>积分倍数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>In the shop&apos;s time.</source>
        <translation>按店铺时间。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>The minute itself does not count any more.</source>
        <translation>不含这一分钟。</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>× %1, %2 – %3</source>
        <translation>× %1，%2 – %3</translation>
    </message>
    <message>
        <source>Event “%1” saved</source>
        <translation>已保存活动“%1”</translation>
    </message>
    <message>
        <source>2: double points. More than 1, up to %1.</source>
        <translation>2：双倍积分。须大于 1，最多 %1。</translation>
    </message>
    <message>
        <source>“%1” runs at the same time, and only one event can count. Change the times, or call it off first.</source>
        <translation>“%1”在同一时间进行，而只能有一个活动生效。请更改时间，或先取消那个活动。</translation>
    </message>
    <message>
        <source>Example: an order that earns 100 points earns %1 from %2 until the end of %3.</source>
        <translation>示例：原可得 100 积分的订单，自 %2 起至 %3 结束可得 %1 积分。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BulkEditDialog</name>
    <message>
        <source>Change many products</source>
        <translation>批量修改商品</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将要改变的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Prices end in</source>
        <translation>价格结尾</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Raise by percent</source>
        <translation>按百分比上调</translation>
    </message>
    <message>
        <source>Lower by percent</source>
        <translation>按百分比下调</translation>
    </message>
    <message>
        <source>Raise by an amount</source>
        <translation>按金额上调</translation>
    </message>
    <message>
        <source>Lower by an amount</source>
        <translation>按金额下调</translation>
    </message>
    <message>
        <source>Only change how it ends</source>
        <translation>只改价格结尾</translation>
    </message>
    <message>
        <source>Put on the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Take back from the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>不计税</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Change products</source>
        <translation>修改商品</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln product(s)</source>
        <translation>
            <numerusform>修改 %Ln 个商品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::BusyLine</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::Camera</name>
    <message>
        <source>No camera is connected to this computer. Connect one, or choose a picture file.</source>
        <translation>这台电脑没有连接摄像头。请连接摄像头，或选择图片文件。</translation>
    </message>
    <message>
        <source>This program was built without cameras (Qt Multimedia). Choose a picture file.</source>
        <translation>此程序构建时未包含摄像头支持（Qt Multimedia）。请选择图片文件。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CameraDialog</name>
    <message>
        <source>The camera is starting…</source>
        <translation>正在启动摄像头…</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>拍摄</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The camera gives no picture: %1</source>
        <translation>摄像头没有画面：%1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CancelForm</name>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>原路退回</translation>
    </message>
    <message>
        <source>As store credit</source>
        <translation>退到店铺余额</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退款方式</translation>
    </message>
    <message>
        <source>The goods come back into stock. The order keeps its number.</source>
        <translation>商品退回库存，订单保留编号。</translation>
    </message>
    <message>
        <source>The goods are no longer kept back. The order keeps its number.</source>
        <translation>释放预留的商品，订单保留编号。</translation>
    </message>
    <message>
        <source>Cancel order, give back %1</source>
        <translation>取消订单，退款 %1</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 已取消</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Nothing was kept back for it. It stays in the list as cancelled.</source>
        <translation>没有为它预留商品。草稿会以“已取消”状态留在列表中。</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>已放弃草稿</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CannedRepliesSection</name>
    <message>
        <source>Canned replies</source>
        <translation>常用回复</translation>
    </message>
    <message>
        <source>Words that are often needed; answering a ticket inserts them.</source>
        <translation>经常用到的文字，回复工单时可插入。</translation>
    </message>
    <message>
        <source>Add a reply</source>
        <translation>添加回复</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Filled in: {customer}, {ticket}, {subject}, {order}, {agent}, {shop}.</source>
        <translation>自动填入：{customer}、{ticket}、{subject}、{order}、{agent}、{shop}。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Such as zh or en. Empty: any.</source>
        <translation>例如 zh 或 en。留空：不限。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CategoriesSection</name>
    <message>
        <source>Give the category a name.</source>
        <translation>请填写分类名称。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Products stand in a tree of categories: cups in tableware, tableware at the top.</source>
        <translation>商品按分类树归类：例如杯子属于餐具，餐具位于顶层。</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>添加分类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>上级分类</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Small numbers come first; names decide where they are equal.</source>
        <translation>数字小的在前；数字相同时按名称排序。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Off: no product can be put in it any more.</source>
        <translation>不勾选：不能再将商品归入此分类。</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>无：位于顶层</translation>
    </message>
    <message>
        <source>Category “%1” saved</source>
        <translation>已保存分类“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ChangeForm</name>
    <message>
        <source>Change order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Book change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>The order comes to %1 instead of %2.</source>
        <translation>订单合计由 %2 变为 %1。</translation>
    </message>
    <message>
        <source>Book change, give back %1</source>
        <translation>保存修改，退款 %1</translation>
    </message>
    <message>
        <source>Book change, %1 more to pay</source>
        <translation>保存修改，还需付 %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 已更改</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>原路退回</translation>
    </message>
    <message>
        <source>As store credit</source>
        <translation>退到店铺余额</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退款方式</translation>
    </message>
    <message>
        <source>a payment is taken now</source>
        <translation>现在收款</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Scan or type their codes, with blanks between them. What is taken out can be used again.</source>
        <translation>扫描或输入券码，用空格分隔。移除的优惠券可再次使用。</translation>
    </message>
    <message>
        <source>Points to redeem</source>
        <translation>抵扣积分</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>A price or a discount cannot be read. It says so under it.</source>
        <translation>有一个价格或折扣无法识别，其下方有说明。</translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation>最多 %1，抵 %2</translation>
    </message>
    <message>
        <source>Book change, take %1</source>
        <translation>保存修改，收款 %1</translation>
    </message>
    <message>
        <source>Prices have changed meanwhile. Look at the new total before you book the change.</source>
        <translation>价格已有变动。请先查看新的合计，再保存修改。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ChartFrame</name>
    <message>
        <source>Show %1 as a chart</source>
        <translation>以图表显示%1</translation>
    </message>
    <message>
        <source>Show %1 as a table</source>
        <translation>以表格显示%1</translation>
    </message>
    <message>
        <source>Copy or export %1</source>
        <translation>复制或导出%1</translation>
    </message>
    <message>
        <source>Copy the figures</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Export as picture…</source>
        <translation>导出为图片…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Export as picture</source>
        <translation>导出为图片</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::Chip</name>
    <message>
        <source>Filter %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>移除筛选：%1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ChoicePopup</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a choice</source>
        <translation>查找选项</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a choice and how many rows it stands for</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ChosenPassword</name>
    <message>
        <source>Suggest one</source>
        <translation>推荐一个</translation>
    </message>
    <message>
        <source>Write it down and hand it over. It is not shown again once it is saved.</source>
        <translation>请记下并转交本人。保存后不再显示。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>复制密码</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ClaimsPage</name>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln 项索赔</numerusform>
        </translation>
    </message>
    <message>
        <source>Claims to suppliers</source>
        <translation>供应商索赔</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>The supplier was told</source>
        <translation>已通知供应商</translation>
    </message>
    <message>
        <source>The supplier&apos;s answer…</source>
        <translation>供应商答复…</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>索赔</translation>
    </message>
    <message>
        <source>Find by supplier or return</source>
        <translation>按供应商或退货查找</translation>
    </message>
    <message>
        <source>No supplier owes anything</source>
        <translation>没有供应商欠款</translation>
    </message>
    <message>
        <source>What goes back to its supplier at the inspection of a return is claimed here.</source>
        <translation>退货验货时退供应商的商品在此索赔。</translation>
    </message>
    <message>
        <source>one return</source>
        <translation>一笔退货</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>The product names none</source>
        <translation>商品未注明供应商</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>They cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Noted that the supplier was told</source>
        <translation>已记录：供应商已获通知</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CodesFilter</name>
    <message>
        <source>Find a code</source>
        <translation>查找券码</translation>
    </message>
    <message>
        <source>Issued together</source>
        <translation>发放批次</translation>
    </message>
    <message>
        <source>%1: %2 codes</source>
        <translation>%1：%2 个券码</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>全部券码</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CodesPage</name>
    <message>
        <source>No code yet. Issue some: a word that everybody may know, many that are good once each, or one for a member.</source>
        <translation>还没有券码。可发放通用券码、一次性券码，或会员专属券码。</translation>
    </message>
    <message>
        <source>Codes of this coupon, the newest first</source>
        <translation>此优惠券的券码，最新的在前</translation>
    </message>
    <message>
        <source>Issue codes</source>
        <translation>发放券码</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>As often as the coupon allows, for everybody who knows it.</source>
        <translation>知道此券码的人都可使用，次数以优惠券的限制为准。</translation>
    </message>
    <message>
        <source>Member&apos;s number</source>
        <translation>会员编号</translation>
    </message>
    <message>
        <source>Nobody else can use the code.</source>
        <translation>其他人不能使用此券码。</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>One a line. If one stands there twice, none is taken.</source>
        <translation>每行一个。如有重复，则全部不导入。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What these codes are for, such as “Letters of May”.</source>
        <translation>这些券码的用途，例如“五月信函”。</translation>
    </message>
    <message>
        <source>Codes that are good once</source>
        <translation>一次性券码</translation>
    </message>
    <message>
        <source>A word for everybody</source>
        <translation>通用券码</translation>
    </message>
    <message>
        <source>A code for a member</source>
        <translation>会员专属券码</translation>
    </message>
    <message>
        <source>Codes that are printed already</source>
        <translation>已印好的券码</translation>
    </message>
    <message>
        <source>The newest %1 of %2 codes; the export has all of them.</source>
        <translation>显示最新的 %1 个券码，共 %2 个；导出包含全部。</translation>
    </message>
    <message>
        <source>No member has this number.</source>
        <translation>没有使用此编号的会员。</translation>
    </message>
    <message>
        <source>Code %1 issued</source>
        <translation>已发放券码 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) issued</source>
        <translation>
            <numerusform>已发放 %Ln 个券码</numerusform>
        </translation>
    </message>
    <message>
        <source>Export codes</source>
        <translation>导出券码</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another place.</source>
        <translation>无法写入 %1。请选择其他位置。</translation>
    </message>
    <message>
        <source>Codes written to %1</source>
        <translation>券码已写入 %1</translation>
    </message>
    <message>
        <source>Code %1 is void</source>
        <translation>券码 %1 已作废</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Make code %1 void</source>
        <translation>作废券码 %1</translation>
    </message>
    <message>
        <source>Order %1 keeps it, and it is void when the order gives it back.</source>
        <translation>订单 %1 仍保留此券码；订单退还券码后即作废。</translation>
    </message>
    <message>
        <source>Make void: %1</source>
        <translation>作废：%1</translation>
    </message>
    <message>
        <source>Nobody can use them any more. Those that orders have stay with them, and are void when the orders give them back. This cannot be undone.</source>
        <translation>这些券码将不能再使用。订单已占用的仍予保留，订单退还后即作废。此操作无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) made void</source>
        <translation>
            <numerusform>已作废 %Ln 个券码</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Such as: printed wrongly, letters were lost.</source>
        <translation>例如：印刷有误、信函遗失。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Make all of these void</source>
        <translation>整批作废</translation>
    </message>
    <message>
        <source>No code here is like that.</source>
        <translation>没有符合条件的券码。</translation>
    </message>
    <message>
        <source>History of the code</source>
        <translation>券码的历史</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CommandPalette</name>
    <message>
        <source>Nothing has the code %1.</source>
        <translation>没有找到代码 %1。</translation>
    </message>
    <message>
        <source>A number, name, phone tail, barcode, page or command</source>
        <translation>编号、名称、电话尾号、条码、页面或命令</translation>
    </message>
    <message>
        <source>Search or jump</source>
        <translation>搜索或跳转</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found. Try a number, part of a name, or the last four digits of a phone.</source>
        <translation>没有找到。试试编号、名称的一部分，或电话后四位。</translation>
    </message>
    <message>
        <source>Find “%1” in %2</source>
        <translation>在“%2”中查找“%1”</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CompensationSection</name>
    <message>
        <source>Give the rule a name.</source>
        <translation>请为规则命名。</translation>
    </message>
    <message>
        <source>There is no coupon yet. Make one on the page Coupons.</source>
        <translation>还没有优惠券，请先在“优惠券”页面新建。</translation>
    </message>
    <message>
        <source>Choose a coupon.</source>
        <translation>请选择优惠券。</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>What a member gets whose order came late: once for an order, by the rule with the most days that fits.</source>
        <translation>订单迟到时会员获得的补偿：每张订单一次，按符合条件且天数最多的规则。</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>迟到天数</translation>
    </message>
    <message>
        <source>From so many days on.</source>
        <translation>达到这么多天起。</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>The member gets a code of it.</source>
        <translation>会员会得到一个券码。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Choose what the member gets.</source>
        <translation>请选择会员获得的优惠券。</translation>
    </message>
    <message>
        <source>The coupon “%1” is archived: nothing is given.</source>
        <translation>优惠券“%1”已归档：不会发放。</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln day(s) late on: the coupon “%1”, once.</source>
        <translation>
            <numerusform>迟到 %Ln 天起：发放一次优惠券“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>Nothing is given by this rule.</source>
        <translation>此规则不发放任何补偿。</translation>
    </message>
    <message>
        <source>Rule “%1” saved</source>
        <translation>规则“%1”已保存</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ConflictsSection</name>
    <message>
        <source>%1, %2</source>
        <comment>who set a value, and when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a kind of record and its name: Product Cup</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>整条记录</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>there</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) settled</source>
        <translation>
            <numerusform>已解决 %Ln 个冲突</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Two people changed the same without knowing of each other. One value is in force meanwhile, the same on every computer, and nothing is lost; choose which one holds.</source>
        <translation>两个人在互不知情时修改了同一处。目前所有电脑统一采用其中一个值，另一个也没有丢失；请选择以哪个为准。</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有冲突。</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Take the other value</source>
        <translation>采用另一个值</translation>
    </message>
    <message>
        <source>Conflicts, the newest first</source>
        <translation>冲突，最新的在前</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ConnectDialog</name>
    <message>
        <source>Enter the name of the account on the server.</source>
        <translation>请输入服务器账户的名称。</translation>
    </message>
    <message>
        <source>Preparing the server…</source>
        <translation>正在准备服务器…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在联系服务器…</translation>
    </message>
    <message>
        <source>Connect this shop</source>
        <translation>连接本店</translation>
    </message>
    <message>
        <source>Account on the server</source>
        <translation>服务器账户</translation>
    </message>
    <message>
        <source>The shop goes on working on this computer, also without a network, and exchanges with a CouchDB server of yours. Phone numbers, e-mails and addresses leave this computer sealed.</source>
        <translation>店铺仍在这台电脑上运行，没有网络也能用，并与您自己的 CouchDB 服务器同步。电话、邮箱和地址加密后才会离开这台电脑。</translation>
    </message>
    <message>
        <source>What this computer signs in to the server with.</source>
        <translation>这台电脑用来登录服务器的账户。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Of the server: https://shop.example.com</source>
        <translation>服务器地址：https://shop.example.com</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Of an administrator: it makes the databases, and an account for this computer, and is not kept.</source>
        <translation>管理员账户：用于创建数据库和这台电脑的账户，不会保存。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Connect the shop</source>
        <translation>连接店铺</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>使用此账户</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ConsentMatrix</name>
    <message>
        <source>Say where the member said so: a form, a call, a web page.</source>
        <translation>请填写来源：表单、电话或网页等。</translation>
    </message>
    <message>
        <source>Enter a day up to today as year-month-day, such as 2026-05-17.</source>
        <translation>请输入不晚于今天的日期，格式为年-月-日，如 2026-05-17。</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Such as: form at the counter, call, web page.</source>
        <translation>例如：柜台表单、电话、网页。</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>表态日期</translation>
    </message>
    <message>
        <source>Choose a field to see since when an answer holds, and to record another.</source>
        <translation>点选一格，可查看何时起生效，并记录新的答复。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>purpose – channel</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>从未询问</translation>
    </message>
    <message>
        <source>Agrees since %1 (%2)</source>
        <translation>自 %1 起同意（%2）</translation>
    </message>
    <message>
        <source>Does not agree since %1 (%2)</source>
        <translation>自 %1 起不同意（%2）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: agrees</source>
        <translation>%1：同意</translation>
    </message>
    <message>
        <source>%1: does not agree</source>
        <translation>%1：不同意</translation>
    </message>
    <message>
        <source>Nobody has asked this member yet.</source>
        <translation>还没有询问过该会员。</translation>
    </message>
    <message>
        <source>The answer of %1 is recorded</source>
        <translation>已记录 %1 的答复</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ContactCheckPanel</name>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Phone number of %1 verified</source>
        <translation>%1 的手机号已验证</translation>
    </message>
    <message>
        <source>E-mail address of %1 verified</source>
        <translation>%1 的邮箱已验证</translation>
    </message>
    <message numerus="yes">
        <source>This is not the code. %Ln tries are left.</source>
        <translation>
            <numerusform>验证码不正确，还可尝试 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the code, and no tries are left. Close this and send a new code.</source>
        <translation>验证码不正确，且已无剩余次数。请关闭后重新发送。</translation>
    </message>
    <message>
        <source>The code for %1 has not been sent: %2</source>
        <translation>发往 %1 的验证码未能发送：%2</translation>
    </message>
    <message>
        <source>A code is on its way to %1…</source>
        <translation>正在向 %1 发送验证码…</translation>
    </message>
    <message numerus="yes">
        <source>A code was sent to %1. Enter what the member reads out to you. It is good for 10 minutes and %Ln tries.</source>
        <translation>
            <numerusform>验证码已发送到 %1。请输入会员报出的验证码。10 分钟内有效，可尝试 %Ln 次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ContactEdit</name>
    <message>
        <source>%1 – type to replace</source>
        <translation>%1 – 输入以替换</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ContactReveal</name>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation>电话：%1</translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation>邮箱：%1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 – verified on %2</source>
        <translation>%1 · 已于 %2 验证</translation>
    </message>
    <message>
        <source>%1 – not verified</source>
        <translation>%1 · 未验证</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>地址：%1</translation>
    </message>
    <message>
        <source>Shows them for half a minute. The history keeps who looked.</source>
        <translation>显示半分钟，查看记录会留在历史中。</translation>
    </message>
    <message>
        <source>Shows them for half a minute (needs approval). The history keeps who looked.</source>
        <translation>显示半分钟（需授权），查看记录会留在历史中。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ContactSide</name>
    <message>
        <source>Wrote as</source>
        <translation>来信人</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shows it for half a minute. The history keeps who looked.</source>
        <translation>显示半分钟，查看记录会留在历史中。</translation>
    </message>
    <message>
        <source>Shows it for half a minute (needs approval). The history keeps who looked.</source>
        <translation>显示半分钟（需授权），查看记录会留在历史中。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ConversationPage</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Merged into %1: replies go there</source>
        <translation>已合并到 %1：回复将发往该工单</translation>
    </message>
    <message>
        <source>Follow-up of %1</source>
        <translation>%1 的后续工单</translation>
    </message>
    <message>
        <source>Split off from %1</source>
        <translation>拆分自 %1</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>还没有任何消息。</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>无法在此写入文件。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>“%1” saved</source>
        <translation>已保存“%1”</translation>
    </message>
    <message>
        <source>Watched by %1</source>
        <translation>关注者：%1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CounterDesk</name>
    <message>
        <source>“%1” removed</source>
        <translation>已移除“%1”</translation>
    </message>
    <message>
        <source>The sale before it was put on hold.</source>
        <translation>之前的单已挂起。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CounterKeysSection</name>
    <message>
        <source>%1 is the key of “%2” already. Choose another.</source>
        <translation>%1 已用于“%2”，请另选一个。</translation>
    </message>
    <message>
        <source>Keys of the counter</source>
        <translation>柜台快捷键</translation>
    </message>
    <message>
        <source>On this computer. Click a field and press the key that you want; an empty one takes the usual key.</source>
        <translation>仅限本机。点击输入框并按下想用的键；留空则使用默认键。</translation>
    </message>
    <message>
        <source>Take the usual keys</source>
        <translation>恢复默认键</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CounterPane</name>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Number, phone or name</source>
        <translation>编号、手机或姓名</translation>
    </message>
    <message>
        <source>Empty and Enter takes %1 off this sale.</source>
        <translation>留空并按 Enter，将 %1 从此单移除。</translation>
    </message>
    <message>
        <source>No member has this number, phone or name. Ask for another, or go on without.</source>
        <translation>没有会员使用此编号、手机或姓名。请换一个，或不用会员继续。</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source>Put this sale on hold</source>
        <translation>挂起此单</translation>
    </message>
    <message>
        <source>A word to know it by, or nothing</source>
        <translation>便于识别的备注，可不填</translation>
    </message>
    <message>
        <source>The sale is on hold. %1 takes it up again.</source>
        <translation>已挂单，按 %1 取单。</translation>
    </message>
    <message>
        <source>Take up a sale</source>
        <translation>取单</translation>
    </message>
    <message>
        <source>Choose with the arrows and Enter. Delete gives the marked one up, Esc leaves.</source>
        <translation>用方向键和 Enter 选择。Delete 放弃选中的挂单，Esc 退出。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a word</source>
        <translation>无备注</translation>
    </message>
    <message>
        <source>In which store does this counter stand?</source>
        <translation>这个柜台在哪家门店？</translation>
    </message>
    <message>
        <source>%1 (usually %2)</source>
        <translation>%1（原价 %2）</translation>
    </message>
    <message>
        <source>Some of this sale is paid already. Finish it, or take the payments back with Esc before you add to it.</source>
        <translation>此单已收部分款项。请先完成，或按 Esc 退回付款后再添加商品。</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>新销售</translation>
    </message>
    <message>
        <source>Recall (%1)</source>
        <translation>取单（%1）</translation>
    </message>
    <message>
        <source>Lines of the sale</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Scan the first article</source>
        <translation>请扫描第一件商品</translation>
    </message>
    <message>
        <source>Or type a part of its name, and choose with the arrows and Enter. “3*” before an article adds three of it.</source>
        <translation>或输入部分名称，用方向键和 Enter 选择。在商品前输入“3*”可一次添加三件。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Cash handed over</source>
        <translation>实收现金</translation>
    </message>
    <message>
        <source>Paid by %1</source>
        <translation>以 %1 付款</translation>
    </message>
    <message>
        <source>More than %1 gives change. The arrows choose a round sum.</source>
        <translation>超过 %1 则找零。方向键选择整数金额。</translation>
    </message>
    <message>
        <source>Up to %1.</source>
        <translation>最多 %1。</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>找零 %1</translation>
    </message>
    <message>
        <source>How much is paid now?</source>
        <translation>这次付多少？</translation>
    </message>
    <message>
        <source>An amount for the one who pays now, or /3 for three who pay the same.</source>
        <translation>输入当前付款人的金额，或输入 /3 由三人平分。</translation>
    </message>
    <message>
        <source>Everything is paid</source>
        <translation>已全部付清</translation>
    </message>
    <message>
        <source>Enter finishes the sale</source>
        <translation>按 Enter 完成销售</translation>
    </message>
    <message>
        <source>Paid. No change.</source>
        <translation>已付清，无需找零。</translation>
    </message>
    <message>
        <source>Paid. Change %1</source>
        <translation>已付清，找零 %1</translation>
    </message>
    <message>
        <source>Enter or a scan begins the next sale</source>
        <translation>按 Enter 或扫描开始下一单</translation>
    </message>
    <message>
        <source>%1 prints the receipt.</source>
        <translation>按 %1 打印小票。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Paid and kept</source>
        <translation>已付款并保存</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Scan or search</source>
        <translation>扫描或查找</translation>
    </message>
    <message>
        <source>Barcode, SKU or a part of the name</source>
        <translation>条码、SKU 或部分名称</translation>
    </message>
    <message>
        <source>Enter a quantity from 1 to %1.</source>
        <translation>请输入 1 到 %1 的数量。</translation>
    </message>
    <message>
        <source>%1 × – scan or search</source>
        <translation>%1 × – 扫描或查找</translation>
    </message>
    <message>
        <source>Nothing here is called or coded “%1”. Try a part of its name, or have it entered among the products.</source>
        <translation>没有名称或编码为“%1”的商品。请输入部分名称，或先在商品中录入。</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>是哪一个？</translation>
    </message>
    <message>
        <source>This code belongs to more than one article. Choose with the arrows and Enter, or leave with Esc.</source>
        <translation>此编码对应多个商品。用方向键和 Enter 选择，Esc 退出。</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>This line is gone. Choose another.</source>
        <translation>此行已不存在，请选择其他行。</translation>
    </message>
    <message>
        <source>Quantity of “%1”</source>
        <translation>“%1”的数量</translation>
    </message>
    <message>
        <source>One is the least. Delete removes the line.</source>
        <translation>至少为一。按 Delete 移除此行。</translation>
    </message>
    <message>
        <source>Price of one “%1”</source>
        <translation>“%1”的单价</translation>
    </message>
    <message>
        <source>Usually %1. Empty takes that again.</source>
        <translation>原价 %1，留空则恢复原价。</translation>
    </message>
    <message>
        <source>Discount on “%1”</source>
        <translation>“%1”的折扣</translation>
    </message>
    <message>
        <source>Discount on the whole sale</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>An amount such as %1, or a share such as 10%. Empty takes it away.</source>
        <translation>输入金额（如 %1）或比例（如 10%），留空则取消折扣。</translation>
    </message>
    <message>
        <source>The till is being counted. Finish, or leave with Esc, before you sell.</source>
        <translation>正在清点收银台。请先完成，或按 Esc 退出后再销售。</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>关班</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>Its code, typed or scanned</source>
        <translation>卡号，输入或扫描</translation>
    </message>
    <message>
        <source>Paid by the gift card</source>
        <translation>礼品卡付款</translation>
    </message>
    <message>
        <source>%1 is left on it.</source>
        <translation>卡内余额 %1。</translation>
    </message>
    <message>
        <source>Only %1 is left on this gift card.</source>
        <translation>此礼品卡余额只有 %1。</translation>
    </message>
    <message>
        <source>The shop owes this member nothing.</source>
        <translation>此会员没有店铺余额。</translation>
    </message>
    <message>
        <source>Store credit belongs to a member. Go back and choose the member.</source>
        <translation>店铺余额属于会员，请返回选择会员。</translation>
    </message>
    <message>
        <source>Paid by store credit</source>
        <translation>店铺余额付款</translation>
    </message>
    <message>
        <source>The shop owes %1 %2.</source>
        <translation>%1 的店铺余额为 %2。</translation>
    </message>
    <message>
        <source>%1 Search for the article by a part of its name, or have its code entered among the products.</source>
        <translation>%1请按部分名称查找，或先在商品中录入其编码。</translation>
    </message>
    <message>
        <source>till open since %1</source>
        <translation>%1 开班</translation>
    </message>
    <message>
        <source>till closed</source>
        <translation>未开班</translation>
    </message>
    <message>
        <source>Open the till: how much cash is in the drawer?</source>
        <translation>开班：钱箱中有多少现金？</translation>
    </message>
    <message>
        <source>The till is open</source>
        <translation>已开班</translation>
    </message>
    <message>
        <source>How many of %1?</source>
        <translation>%1 有多少张（枚）？</translation>
    </message>
    <message>
        <source>Number of notes or coins; empty is none</source>
        <translation>纸币或硬币的数量，留空为零</translation>
    </message>
    <message>
        <source>Enter a number of pieces, 0 or more.</source>
        <translation>请输入数量，0 或以上。</translation>
    </message>
    <message>
        <source>%1: how much?</source>
        <translation>%1：多少？</translation>
    </message>
    <message>
        <source>As the terminal&apos;s report, the slips or the account say.</source>
        <translation>以刷卡机报表、签购单或账户为准。</translation>
    </message>
    <message>
        <source>Cash is as expected: %1</source>
        <translation>现金相符：%1</translation>
    </message>
    <message>
        <source>Cash: expected %1, counted %2, difference %3</source>
        <translation>现金：应有 %1，清点 %2，差异 %3</translation>
    </message>
    <message>
        <source>Enter closes the till</source>
        <translation>按 Enter 关班</translation>
    </message>
    <message>
        <source>Why does it differ?</source>
        <translation>差异原因？</translation>
    </message>
    <message>
        <source>Esc goes back to count again.</source>
        <translation>按 Esc 返回重新清点。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The till is counted</source>
        <translation>清点完毕</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>已清点现金</translation>
    </message>
    <message>
        <source>The till is closed</source>
        <translation>已关班</translation>
    </message>
    <message>
        <source>Enter goes back to selling</source>
        <translation>按 Enter 返回销售</translation>
    </message>
    <message>
        <source>%1 prints the report.</source>
        <translation>按 %1 打印报表。</translation>
    </message>
    <message>
        <source>Report of the till</source>
        <translation>收银报表</translation>
    </message>
    <message>
        <source>A whole phone number, or its last four digits. A member&apos;s card can be scanned at any time. A number that nobody has enrols a new member.</source>
        <translation>完整手机号或后四位。会员卡可随时扫描。手机号尚无会员使用时，可登记新会员。</translation>
    </message>
    <message>
        <source>Enrol %1</source>
        <translation>登记 %1</translation>
    </message>
    <message>
        <source>a new member, for this sale</source>
        <translation>新会员，用于此单</translation>
    </message>
    <message>
        <source>Name of the new member with %1</source>
        <translation>%1 的新会员姓名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Enter enrols, and the sale is this member&apos;s.</source>
        <translation>按 Enter 登记，此单归该会员。</translation>
    </message>
    <message>
        <source>Enter the member&apos;s name.</source>
        <translation>请填写会员姓名。</translation>
    </message>
    <message>
        <source>%1 is a member now</source>
        <translation>%1 已成为会员</translation>
    </message>
    <message numerus="yes">
        <source>%Ln serial number(s) missing</source>
        <translation>
            <numerusform>缺少 %Ln 个序列号</numerusform>
        </translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Scan or type its code</source>
        <translation>扫描或输入券码</translation>
    </message>
    <message>
        <source>A coupon can be scanned at any time, without this key.</source>
        <translation>优惠券可随时扫描，无需此按键。</translation>
    </message>
    <message>
        <source>One that is chosen below is taken off this sale.</source>
        <translation>选择下方的优惠券，可将其从此单移除。</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>How many points</source>
        <translation>使用多少积分</translation>
    </message>
    <message>
        <source>The member has %1 points. Empty redeems none.</source>
        <translation>该会员有 %1 积分。留空则不抵扣。</translation>
    </message>
    <message>
        <source>up to %1 points = %2</source>
        <translation>最多 %1 积分 = %2</translation>
    </message>
    <message>
        <source>Redeem points: %1</source>
        <translation>积分抵扣：%1</translation>
    </message>
    <message>
        <source>Redeem %1 points = %2, %3</source>
        <translation>抵扣 %1 积分 = %2，%3</translation>
    </message>
    <message>
        <source>Enter a whole number of points, or nothing.</source>
        <translation>请输入整数积分，或留空。</translation>
    </message>
    <message>
        <source>Serial number of “%1”</source>
        <translation>“%1”的序列号</translation>
    </message>
    <message>
        <source>Serial number of “%1”, piece %2 of %3</source>
        <translation>“%1”的序列号，第 %2 件，共 %3 件</translation>
    </message>
    <message>
        <source>Scan or type it</source>
        <translation>扫描或输入</translation>
    </message>
    <message>
        <source>Esc leaves it for later; before it is paid it has to be here.</source>
        <translation>按 Esc 稍后再输；付款前必须填好。</translation>
    </message>
    <message>
        <source>The arrows choose one that is wrong, and Enter takes it out.</source>
        <translation>用方向键选择有误的序列号，按 Enter 移除。</translation>
    </message>
    <message>
        <source>Put cash in: how much?</source>
        <translation>存入现金：多少？</translation>
    </message>
    <message>
        <source>Take cash out: how much?</source>
        <translation>取出现金：多少？</translation>
    </message>
    <message>
        <source>Change that was fetched, for example.</source>
        <translation>例如换来的零钱。</translation>
    </message>
    <message>
        <source>Money that goes to the bank, or pays a bill, for example.</source>
        <translation>例如存入银行或支付账单的现金。</translation>
    </message>
    <message>
        <source>Enter an amount above 0.</source>
        <translation>请输入大于 0 的金额。</translation>
    </message>
    <message>
        <source>%1 into the till: what for?</source>
        <translation>存入 %1：用途？</translation>
    </message>
    <message>
        <source>%1 out of the till: what for?</source>
        <translation>取出 %1：用途？</translation>
    </message>
    <message>
        <source>It stands on the report of the till</source>
        <translation>会显示在收银报表上</translation>
    </message>
    <message>
        <source>%1 put into the till</source>
        <translation>已存入 %1</translation>
    </message>
    <message>
        <source>%1 taken out of the till</source>
        <translation>已取出 %1</translation>
    </message>
    <message>
        <source>Gift card •••• %1: %2 left</source>
        <translation>礼品卡 •••• %1：余额 %2</translation>
    </message>
    <message>
        <source>Gift card over %1</source>
        <translation>面值 %1 的礼品卡</translation>
    </message>
    <message>
        <source>The gift card is paid</source>
        <translation>礼品卡已付清</translation>
    </message>
    <message>
        <source>Gift card: %1 to pay</source>
        <translation>礼品卡：还需付 %1</translation>
    </message>
    <message>
        <source>Enter sells it</source>
        <translation>按 Enter 售出</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>如何付款？</translation>
    </message>
    <message>
        <source>Choose with the arrows and Enter.</source>
        <translation>用方向键和 Enter 选择。</translation>
    </message>
    <message>
        <source>More than %1 gives change.</source>
        <translation>超过 %1 则找零。</translation>
    </message>
    <message>
        <source>Gift card sold. No change.</source>
        <translation>礼品卡已售出，无需找零。</translation>
    </message>
    <message>
        <source>Gift card sold. Change %1</source>
        <translation>礼品卡已售出，找零 %1</translation>
    </message>
    <message>
        <source>Enter goes on selling</source>
        <translation>按 Enter 继续销售</translation>
    </message>
    <message>
        <source>%1 prints the card. Its code cannot be shown again later.</source>
        <translation>按 %1 打印礼品卡。之后无法再显示卡号。</translation>
    </message>
    <message>
        <source>Gift card · %1</source>
        <translation>礼品卡 · %1</translation>
    </message>
    <message>
        <source>This card is on no paper yet. %1 prints it; Enter goes on without.</source>
        <translation>这张卡还没有打印。按 %1 打印；按 Enter 不打印并继续。</translation>
    </message>
    <message>
        <source>Scan an article, wherever the keyboard is at that moment, or type a part of its name. A second scan raises the quantity; **3\*** before a scan adds three, **+** and **−** change the line that is marked, the arrows mark another. An article whose pieces have serial numbers asks for them; a scan of the number alone adds the piece.

Every action shows its key. **F12** takes the exact sum in cash; **F10** asks how it is paid: by several means, in parts, with change. What you may not give alone, somebody else can allow on the spot.

**Shift+F6** takes a coupon; one can be scanned at any time, too. **Shift+F9** redeems points of the member, up to the limit that is shown.

**Shift+F7** sells a gift card: type the amount, or scan a card to see what is left on it. A card is no turnover yet; what is bought with it is.

**Shift+F11** and **Shift+F12** put cash into the till and take it out, with what for; the report of the till says it. **Ctrl+F11** shows the tills of before with their reports.

**F7** puts the sale on hold and **F8** takes one up again. A sale that is not finished stays here, also after a crash or when you sign out.</source>
        <translation>无论光标在哪里都可以扫描商品，也可以输入部分名称。再次扫描会增加数量；扫描前输入 **3\*** 一次添加三件，**+** 和 **−** 修改选中的行，方向键选择其他行。有序列号的商品会要求输入序列号；只扫描序列号也会添加该件商品。

每个操作都标有按键。**F12** 按应付金额收现金；**F10** 选择付款方式：可用多种方式、分次付款、找零。无权单独给予的优惠，可请其他人当场批准。

**Shift+F6** 使用优惠券，也可随时扫描优惠券。**Shift+F9** 用会员积分抵扣，以显示的上限为限。

**Shift+F7** 售卖礼品卡：输入金额，或扫卡查看余额。礼品卡本身不计入营业额，用它购买的商品才计入。

**Shift+F11** 和 **Shift+F12** 存入和取出现金，并注明用途；收银报表会列出。**Ctrl+F11** 查看以前的班次及其报表。

**F7** 挂单，**F8** 取单。未完成的销售会保留在这里，即使程序崩溃或退出登录。</translation>
    </message>
    <message>
        <source>The number of the slip or the transfer may follow: %1</source>
        <translation>后面可加签购单号或转账编号：%1</translation>
    </message>
    <message>
        <source>Sell it anyway?</source>
        <translation>仍要销售？</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不添加</translation>
    </message>
    <message>
        <source>Sell it anyway</source>
        <translation>仍要销售</translation>
    </message>
    <message>
        <source>%1 (%2 open)</source>
        <translation>%1（未付 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) of this till not paid in full: %1.</source>
        <translation>
            <numerusform>此收银台有 %Ln 张订单未付清：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>An amount sells one, a code or a scan says what is left.</source>
        <translation>输入金额售卡；输入或扫描卡号查余额。</translation>
    </message>
    <message>
        <source>Scan the card. Enter makes a code that is printed.</source>
        <translation>扫描礼品卡；按 Enter 则生成卡号并打印。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CounterPrompt</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CounterSide</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No member</source>
        <translation>无会员</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>实物</translation>
    </message>
    <message>
        <source>Discounts of lines</source>
        <translation>单行折扣</translation>
    </message>
    <message>
        <source>Discount of the sale</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Tax %1 % contained</source>
        <translation>含税 %1 %</translation>
    </message>
    <message>
        <source>Tax %1 %</source>
        <translation>税 %1 %</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Of it now</source>
        <translation>本次应付</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>还需支付</translation>
    </message>
    <message>
        <source>%1 %2 % contained</source>
        <translation>含 %1 %2 %</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CouponForm</name>
    <message>
        <source>Give the coupon a name.</source>
        <translation>请填写优惠券名称。</translation>
    </message>
    <message>
        <source>Enter the SKU or barcode of what is given away.</source>
        <translation>请输入赠品的 SKU 或条码。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stands on receipts: “Coupon SPRING”.</source>
        <translation>显示在小票上：“优惠券 SPRING”。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>A word that everybody may know, such as SPRING. Empty: codes are issued one by one.</source>
        <translation>所有人都可使用的通用券码，例如 SPRING。留空：逐个发放券码。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>减免金额</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>减免百分比</translation>
    </message>
    <message>
        <source>Free product</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>SKU or barcode. One piece of it is free.</source>
        <translation>SKU 或条码。其中一件免费。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>最低消费</translation>
    </message>
    <message>
        <source>What the goods must come to, without coupons and points.</source>
        <translation>商品须达到的金额，不计优惠券和积分。</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>SKUs, with commas between. Empty: all goods.</source>
        <translation>SKU，用逗号分隔。留空：全部商品。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>None: all goods, or the products above alone.</source>
        <translation>不选：全部商品，或仅限上述商品。</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Such as 2026-12-01 10:00, this moment included. Empty: at once.</source>
        <translation>例如 2026-12-01 10:00，含此时刻。留空：立即开始。</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>At this moment it holds no longer. Empty: no end.</source>
        <translation>从此时起不再有效。留空：无结束时间。</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>None: every way of selling.</source>
        <translation>不选：所有渠道。</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>None: every store.</source>
        <translation>不选：所有门店。</translation>
    </message>
    <message>
        <source>Orders in all</source>
        <translation>订单总数</translation>
    </message>
    <message>
        <source>So many orders can have it. Empty: no limit.</source>
        <translation>最多可用于这么多订单。留空：不限。</translation>
    </message>
    <message>
        <source>Orders of a member</source>
        <translation>每位会员订单数</translation>
    </message>
    <message>
        <source>So often for each member, and for nobody else.</source>
        <translation>每位会员可用的次数，非会员不能使用。</translation>
    </message>
    <message>
        <source>For members alone</source>
        <translation>仅限会员</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>An order takes one coupon of a group. Empty: goes with all others.</source>
        <translation>同一分组的优惠券，一张订单只能用一张。留空：可与所有其他优惠券同用。</translation>
    </message>
    <message>
        <source>Order of taking off</source>
        <translation>抵扣顺序</translation>
    </message>
    <message>
        <source>The lower number first.</source>
        <translation>数字小的优先。</translation>
    </message>
    <message>
        <source>Good again after a refund</source>
        <translation>退款后可再次使用</translation>
    </message>
    <message>
        <source>When the whole order was taken back. A cancelled order always gives it back.</source>
        <translation>适用于整单退货。取消的订单总会退回优惠券。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Empty: no cap.</source>
        <translation>留空：不封顶。</translation>
    </message>
    <message>
        <source>Enter what the coupon takes off.</source>
        <translation>请输入优惠券减免的金额。</translation>
    </message>
    <message>
        <source>Enter a share above 0, up to 100 percent.</source>
        <translation>请输入大于 0、不超过 100 的百分比。</translation>
    </message>
    <message>
        <source>Enter a whole number above 0, or nothing.</source>
        <translation>请输入大于 0 的整数，或留空。</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>Goods of %1 or less cost nothing with it. To avoid that, set “From” higher.</source>
        <translation>使用后，金额不超过 %1 的商品即为免费。如要避免，请提高“最低消费”。</translation>
    </message>
    <message>
        <source>It has ended: nobody can use it any more.</source>
        <translation>已结束：不能再使用。</translation>
    </message>
    <message>
        <source>This is more than the %1 orders in all that can have it.</source>
        <translation>超过了可使用此优惠券的订单总数 %1。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CouponSheet</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>这里还没有任何更改。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Takes off</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Free product</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>From</source>
        <translation>最低消费</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>适用商品</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>无结束时间</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>every way</source>
        <translation>所有渠道</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Orders that have it</source>
        <translation>已用订单数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Orders of a member</source>
        <translation>每位会员订单数</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Goes together with</source>
        <translation>可同用</translation>
    </message>
    <message>
        <source>all other coupons</source>
        <translation>所有其他优惠券</translation>
    </message>
    <message>
        <source>coupons outside the group “%1”</source>
        <translation>分组“%1”以外的优惠券</translation>
    </message>
    <message>
        <source>After a refund</source>
        <translation>退款后</translation>
    </message>
    <message>
        <source>good again</source>
        <translation>可再次使用</translation>
    </message>
    <message>
        <source>stays used</source>
        <translation>仍视为已使用</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CouponsPane</name>
    <message>
        <source>Issue codes</source>
        <translation>发放券码</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>新建优惠券</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Archive coupon</source>
        <translation>归档优惠券</translation>
    </message>
    <message>
        <source>No coupons yet</source>
        <translation>还没有优惠券</translation>
    </message>
    <message>
        <source>A coupon takes something off an order: an amount, a share, or one product for free. It is used by a word that everybody may know, or by codes that are good once each.</source>
        <translation>优惠券为订单减免一笔金额、一定比例，或赠送一件商品。可通过通用券码使用，也可通过一次性券码使用。</translation>
    </message>
    <message>
        <source>Find by name or code</source>
        <translation>按名称或券码查找</translation>
    </message>
    <message numerus="yes">
        <source>%Ln coupon(s)</source>
        <translation>
            <numerusform>%Ln 张优惠券</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln coupon(s)</source>
        <translation>
            <numerusform>归档 %Ln 张优惠券</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln coupon(s) archived</source>
        <translation>
            <numerusform>已归档 %Ln 张优惠券</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln coupon(s) taken back from the archive</source>
        <translation>
            <numerusform>已取消归档 %Ln 张优惠券</numerusform>
        </translation>
    </message>
    <message>
        <source>A coupon says what it takes off, of which goods, when, where, and how often. An order that is placed and not yet paid **reserves** it, a paid one has **used** it, and one that is cancelled gives it back.

Where several coupons come together, they are taken off in their order; of one **group** an order takes one. Whoever tries a coupon that does not apply reads why.

**Codes**: a word for everybody, codes that are good once each, or one for a member that nobody else can use. They are found also where somebody reads O for 0 or l for 1.</source>
        <translation>优惠券规定减免多少、适用于哪些商品、何时何地可用、可用几次。已下单未付款的订单会**预留**优惠券，已付款的订单则**已使用**优惠券，取消的订单会退回优惠券。

多张优惠券同用时，按其顺序抵扣；同一**分组**的优惠券，一张订单只能用一张。优惠券不适用时，会说明原因。

**券码**：可以是通用券码、一次性券码，或其他人不能使用的会员专属券码。即使把 0 看成 O、把 1 看成 l，也能找到。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln 个券码</numerusform>
        </translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CreateShopForm</name>
    <message>
        <source>Give the shop a name.</source>
        <translation>请给店铺起个名字。</translation>
    </message>
    <message>
        <source>Give the first store a name.</source>
        <translation>请给第一家门店起个名字。</translation>
    </message>
    <message>
        <source>Enter the name that you sign in with.</source>
        <translation>请输入你登录用的姓名。</translation>
    </message>
    <message>
        <source>Say where the shop&apos;s file goes, with its folder.</source>
        <translation>请写明店铺文件放在哪里，包括文件夹。</translation>
    </message>
    <message>
        <source>There is such a file already. Choose another name.</source>
        <translation>已经有这个文件了，请换一个名字。</translation>
    </message>
    <message>
        <source>Main store</source>
        <translation>总店</translation>
    </message>
    <message>
        <source>Where the shop&apos;s file goes</source>
        <translation>店铺文件放在哪里</translation>
    </message>
    <message>
        <source>Shops (*.shopdesk)</source>
        <translation>店铺 (*.shopdesk)</translation>
    </message>
    <message>
        <source>Making the shop…</source>
        <translation>正在新建店铺…</translation>
    </message>
    <message>
        <source>Create a shop</source>
        <translation>新建店铺</translation>
    </message>
    <message>
        <source>It is one file on this computer. Currency and time zone stay as you choose them now.</source>
        <translation>店铺是这台电脑上的一个文件。货币和时区选定后不再更改。</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>As your customers know it.</source>
        <translation>顾客所知道的店名。</translation>
    </message>
    <message>
        <source>First store</source>
        <translation>第一家门店</translation>
    </message>
    <message>
        <source>More can follow later.</source>
        <translation>以后可以再加。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
    <message>
        <source>You own the shop, and sign in with this name.</source>
        <translation>你是店主，用这个姓名登录。</translation>
    </message>
    <message>
        <source>Create the shop</source>
        <translation>新建店铺</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Owners need a second factor</source>
        <translation>店主需使用第二因素</translation>
    </message>
    <message>
        <source>Recommended. When you sign in next, your phone is set up for it.</source>
        <translation>建议开启。下次登录时在手机上设置。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CredentialsForm</name>
    <message>
        <source>Enter the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password or PIN</source>
        <translation>密码或 PIN</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>From the app on your phone, or a recovery code.</source>
        <translation>手机应用里的验证码，或一个恢复码。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::CustomerSide</name>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>No member is linked.</source>
        <translation>未关联会员。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>相关内容</translation>
    </message>
    <message>
        <source>Latest orders</source>
        <translation>最新订单</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln order(s)</source>
        <translation>
            <numerusform>全部 %Ln 张订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Other tickets</source>
        <translation>其他工单</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln ticket(s)</source>
        <translation>
            <numerusform>全部 %Ln 个工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DashboardPane</name>
    <message>
        <source>compared with %1 – %2</source>
        <translation>对比 %1 – %2</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>dashed: the period before</source>
        <translation>虚线：上一时段</translation>
    </message>
    <message>
        <source>Trend of %1</source>
        <translation>%1走势</translation>
    </message>
    <message>
        <source>Export the dashboard</source>
        <translation>导出仪表盘</translation>
    </message>
    <message>
        <source>Export dashboard as picture…</source>
        <translation>将仪表盘导出为图片…</translation>
    </message>
    <message>
        <source>Export dashboard as PDF…</source>
        <translation>将仪表盘导出为 PDF…</translation>
    </message>
    <message>
        <source>Export figures as CSV…</source>
        <translation>将数据导出为 CSV…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Figure of the course</source>
        <translation>走势指标</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>拆分方式</translation>
    </message>
    <message>
        <source>Net sales by</source>
        <translation>净销售额构成</translation>
    </message>
    <message>
        <source>Net sales part by part</source>
        <translation>各部分净销售额</translation>
    </message>
    <message>
        <source>Top products</source>
        <translation>热销商品</translation>
    </message>
    <message>
        <source>net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>New and returning buyers</source>
        <translation>新客与回头客</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>一周各小时</translation>
    </message>
    <message>
        <source>gross sales, %1</source>
        <translation>销售总额，%1</translation>
    </message>
    <message>
        <source>Nothing was sold in this period.</source>
        <translation>这段时间没有销售。</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>They begin with the first order: sales, buyers, products and hours, each with the list behind it.</source>
        <translation>有了第一张订单就有数据：销售、会员、商品和时段，每项都能打开背后的列表。</translation>
    </message>
    <message>
        <source>How the shop is doing in the chosen days, against the stretch before: the same step of the calendar, such as the month before. Hold the pointer over a figure to read how it is made.

**A click on anything opens the list behind it**, whose sum is the number. With the keyboard: Tab goes from part to part, arrow keys within one, Enter opens.

Each chart can be shown as a table, copied, and exported.</source>
        <translation>店铺在所选日期内的经营情况，并与上一时段对比：即日历上的前一段，例如上个月。把指针停在数字上可看到它的算法。

**点击任意一处都会打开背后的列表**，列表合计就是这个数字。使用键盘：Tab 在各部分之间移动，方向键在部分之内移动，Enter 打开。

每张图都可以显示为表格、复制和导出。</translation>
    </message>
    <message>
        <source>Dashboard exported to %1</source>
        <translation>仪表盘已导出到 %1</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or name.</source>
        <translation>无法写入 %1。请换一个文件夹或名称。</translation>
    </message>
    <message>
        <source>Export dashboard as picture</source>
        <translation>将仪表盘导出为图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Export dashboard as PDF</source>
        <translation>将仪表盘导出为 PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Export figures as CSV</source>
        <translation>将数据导出为 CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表盘</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>The figures of customer service</source>
        <translation>客服指标</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DayRangePopup</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>显示这些日期</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DeadlinesPage</name>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Nothing is promised to such tickets. Settings → Deadlines says what is.</source>
        <translation>此类工单没有承诺时限。可在“设置 → 时限”中查看有哪些承诺。</translation>
    </message>
    <message>
        <source>Who has it, and why</source>
        <translation>处理人及原因</translation>
    </message>
    <message>
        <source>Nobody has had it yet.</source>
        <translation>还没有人处理过。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Routed to %1</source>
        <translation>已分派给 %1</translation>
    </message>
    <message>
        <source>%1 took it as the next one</source>
        <translation>%1 按顺序领取</translation>
    </message>
    <message>
        <source>%1 took it</source>
        <translation>%1 领取</translation>
    </message>
    <message>
        <source>%1 gave it to %2</source>
        <translation>%1 转给 %2</translation>
    </message>
    <message>
        <source>Back to nobody</source>
        <translation>退回未分派</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DeliveryFields</name>
    <message>
        <source>Shorten this to %1 characters.</source>
        <translation>请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>Enter a fee of 0 or more.</source>
        <translation>请输入 0 或以上的运费。</translation>
    </message>
    <message>
        <source>The shop asks for none. The usual fee is set in Settings.</source>
        <translation>店铺不收运费。常规运费可在设置中填写。</translation>
    </message>
    <message>
        <source>Left empty, it is the usual %1, and free from %2 on.</source>
        <translation>留空：按常规运费 %1，满 %2 免运费。</translation>
    </message>
    <message>
        <source>Left empty, it is the usual %1.</source>
        <translation>留空：按常规运费 %1。</translation>
    </message>
    <message>
        <source>Left empty, it stays as it is.</source>
        <translation>留空：保持不变。</translation>
    </message>
    <message>
        <source>Left empty, it stays %1.</source>
        <translation>留空则不变：%1。</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Left empty, it is the member&apos;s name.</source>
        <translation>留空：使用会员的姓名。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>the one that is sealed</source>
        <translation>已加密的地址</translation>
    </message>
    <message>
        <source>Left empty, it is the member&apos;s.</source>
        <translation>留空：使用会员的地址。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>For the carrier. Left empty, it is the member&apos;s.</source>
        <translation>供承运商联系。留空：使用会员的电话。</translation>
    </message>
    <message>
        <source>Delivery fee</source>
        <translation>运费</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DeliveryForm</name>
    <message>
        <source>Where the order goes</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Nothing entered: it goes to the member&apos;s address.</source>
        <translation>未填写：送到会员的地址。</translation>
    </message>
    <message>
        <source>Nothing entered: it goes to no address.</source>
        <translation>未填写：订单没有收货地址。</translation>
    </message>
    <message>
        <source>Deliver to the member</source>
        <translation>送到会员地址</translation>
    </message>
    <message>
        <source>Save address</source>
        <translation>保存地址</translation>
    </message>
    <message>
        <source>Delivery address saved</source>
        <translation>已保存收货地址</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DeliveryReveal</name>
    <message>
        <source>No address yet</source>
        <translation>还没有地址</translation>
    </message>
    <message>
        <source>Address sealed</source>
        <translation>地址已加密</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>收货信息</translation>
    </message>
    <message>
        <source>Deliver to: %1</source>
        <translation>收货信息：%1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shows it for half a minute. The history keeps who looked.</source>
        <translation>显示半分钟，查看记录会留在历史中。</translation>
    </message>
    <message>
        <source>Shows it for half a minute (needs approval). The history keeps who looked.</source>
        <translation>显示半分钟（需授权），查看记录会留在历史中。</translation>
    </message>
    <message>
        <source>Enter address…</source>
        <translation>填写地址…</translation>
    </message>
    <message>
        <source>Change address…</source>
        <translation>更改地址…</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DeliverySection</name>
    <message>
        <source>Enter an amount above 0, or leave it empty.</source>
        <translation>请输入大于 0 的金额，或留空。</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>What sending an order costs its customer. At the counter there is no such fee.</source>
        <translation>寄送订单时向顾客收取的费用。柜台销售不收此费用。</translation>
    </message>
    <message>
        <source>Usual fee</source>
        <translation>常规运费</translation>
    </message>
    <message>
        <source>Left empty, orders have none.</source>
        <translation>留空：订单不收运费。</translation>
    </message>
    <message>
        <source>Free from</source>
        <translation>免运费门槛</translation>
    </message>
    <message>
        <source>What the goods come to after discounts, before coupons.</source>
        <translation>商品折后金额，未扣优惠券。</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>不计税</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Orders are sent without a fee.</source>
        <translation>寄送订单不收运费。</translation>
    </message>
    <message>
        <source>Sending an order costs %1.</source>
        <translation>寄送订单收取运费 %1。</translation>
    </message>
    <message>
        <source>Sending an order costs %1, and nothing where its goods come to %2 or more.</source>
        <translation>寄送订单收取运费 %1，商品满 %2 免运费。</translation>
    </message>
    <message>
        <source>Delivery fee saved</source>
        <translation>已保存运费</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DetailDrawer</name>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>记录的各部分</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DevicesSection</name>
    <message>
        <source>The server tells them when it can be reached.</source>
        <translation>连上服务器后显示。</translation>
    </message>
    <message>
        <source>Remove a computer</source>
        <translation>移除电脑</translation>
    </message>
    <message>
        <source>Remove computer %1 from the company?</source>
        <translation>将电脑 %1 从公司移除？</translation>
    </message>
    <message>
        <source>It exchanges nothing from then on. What is on it stays on it: if it was lost, change the password of its account on the server too.</source>
        <translation>此后它不再同步。其中已有的数据仍会保留：如果电脑已丢失，请同时在服务器上更改其账户的密码。</translation>
    </message>
    <message>
        <source>Remove computer %1</source>
        <translation>移除电脑 %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Each has a number of its own, which stands in the numbers of its orders.</source>
        <translation>每台电脑都有自己的编号，包含在其订单编号中。</translation>
    </message>
    <message>
        <source>Let another computer in…</source>
        <translation>登记另一台电脑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Computers of the company</source>
        <translation>公司的电脑</translation>
    </message>
    <message>
        <source>Account for a computer…</source>
        <translation>电脑账户…</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DuplicateSides</name>
    <message>
        <source>Keep: %1</source>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>加入于</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::DuplicatesDialog</name>
    <message>
        <source>same phone number</source>
        <translation>手机号相同</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>电子邮箱相同</translation>
    </message>
    <message>
        <source>same name and birthday</source>
        <translation>姓名和生日相同</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Members entered twice</source>
        <translation>重复会员</translation>
    </message>
    <message>
        <source>Pairs of members</source>
        <translation>成对的会员</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No two members look as if they were one person.</source>
        <translation>没有看起来像同一人的两位会员。</translation>
    </message>
    <message>
        <source>These members may be one person. The record that is kept gets the orders, points, store credit and consents of the other one, whose number still finds the member.</source>
        <translation>这些会员可能是同一人。保留的记录会获得另一方的订单、积分、店铺余额和授权，另一方的编号仍可查到该会员。</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>合并到 %1</translation>
    </message>
    <message>
        <source>%1 merged into %2</source>
        <translation>%1 已合并到 %2</translation>
    </message>
    <message>
        <source>Noted as different people</source>
        <translation>已标记为不同的人</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::EarningRulesSection</name>
    <message>
        <source>Give the rule a name.</source>
        <translation>请填写规则名称。</translation>
    </message>
    <message>
        <source>Enter the amount that earns the points.</source>
        <translation>请输入可获积分的消费金额。</translation>
    </message>
    <message>
        <source>Write it like 2026-11-27 10:00.</source>
        <translation>请按 2026-11-27 10:00 的格式填写。</translation>
    </message>
    <message>
        <source>What earns points</source>
        <translation>积分获取方式</translation>
    </message>
    <message>
        <source>Only what is paid in money earns. Tiers and bonus events multiply what a purchase earns; at the end it is rounded down to whole points.</source>
        <translation>只有实际付款的金额才获得积分。购买所得积分按等级和积分活动的倍数计算，最后向下取整。</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>每消费</translation>
    </message>
    <message>
        <source>Times a day</source>
        <translation>每日次数</translation>
    </message>
    <message>
        <source>So often it counts on one day; 0: every time.</source>
        <translation>每天最多计入的次数；0：不限。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Such as 2026-11-27 10:00, in the shop&apos;s time. Empty: already.</source>
        <translation>例如 2026-11-27 10:00，按店铺时间。留空：已生效。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Not any more from then on. Empty: until further notice.</source>
        <translation>从此时起不再适用。留空：长期有效。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>A purchase</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Something that a member does</source>
        <translation>会员活动</translation>
    </message>
    <message>
        <source>A review</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Coming to an event</source>
        <translation>参加活动</translation>
    </message>
    <message>
        <source>Sharing something</source>
        <translation>分享内容</translation>
    </message>
    <message>
        <source>%1 points each time, up to %2 times a day</source>
        <translation>每次 %1 积分，每天最多 %2 次</translation>
    </message>
    <message>
        <source>%1 points each time</source>
        <translation>每次 %1 积分</translation>
    </message>
    <message>
        <source>%1 paid earns %2 points</source>
        <translation>支付 %1 得 %2 积分</translation>
    </message>
    <message>
        <source>%1 paid earns %2 points, by a member of %3 %4</source>
        <translation>支付 %1 得 %2 积分，%3 会员得 %4 积分</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>There is no rule for purchases, so one point is earned for each %1: %2. Tiers and bonus events multiply it; at the end it is rounded down to whole points.</source>
        <translation>没有针对购买的规则，因此每 %1 得 1 积分：%2。按等级和积分活动的倍数计算，最后向下取整。</translation>
    </message>
    <message>
        <source>Rule “%1” saved</source>
        <translation>已保存规则“%1”</translation>
    </message>
    <message>
        <source>No rule for purchases is in use, so purchases earn nothing. Put one back into use, or add another.</source>
        <translation>没有使用中的购买规则，因此购买不获得积分。请重新启用一条，或另行添加。</translation>
    </message>
    <message>
        <source>It stands on statements, beside what it earned.</source>
        <translation>显示在对账单上，列在所得积分旁。</translation>
    </message>
    <message>
        <source>From 1 to %1.</source>
        <translation>从 1 到 %1。</translation>
    </message>
    <message>
        <source>The amount that earns so many points: 1 point for each 1.00, for instance.</source>
        <translation>获得上述积分所需的金额，例如每 1.00 得 1 积分。</translation>
    </message>
    <message>
        <source>“%1” runs at the same time, and only one rule of a kind can count. End it, take it out of use, or choose other times.</source>
        <translation>“%1”在同一时间生效，而同类规则只能有一条生效。请将其结束或停用，或选择其他时间。</translation>
    </message>
    <message>
        <source>Example: %1.</source>
        <translation>示例：%1。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::EditableRows</name>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Hide what was put away</source>
        <translation>隐藏已归档项</translation>
    </message>
    <message numerus="yes">
        <source>%Ln put away</source>
        <translation>
            <numerusform>%Ln 项已归档</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Put %1 away</source>
        <translation>归档 %1</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>上移 %1</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>下移 %1</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>%1 的历史</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::EditingPane</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Take back from the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>What you typed is kept as a draft.</source>
        <translation>已输入的内容保存为草稿。</translation>
    </message>
    <message>
        <source>What you typed for “%1” is kept as a draft.</source>
        <translation>“%1”中已输入的内容保存为草稿。</translation>
    </message>
    <message>
        <source>Changes discarded</source>
        <translation>已放弃更改</translation>
    </message>
    <message>
        <source>“%1” created</source>
        <translation>已新建“%1”</translation>
    </message>
    <message>
        <source>“%1” saved</source>
        <translation>已保存“%1”</translation>
    </message>
    <message>
        <source>“%1” archived</source>
        <translation>已归档“%1”</translation>
    </message>
    <message>
        <source>“%1” taken back from the archive</source>
        <translation>已取消归档“%1”</translation>
    </message>
    <message>
        <source>%1 (needs approval)</source>
        <translation>%1（需批准）</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::EnrolDialog</name>
    <message>
        <source>%1, %2</source>
        <comment>a person and their role</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Telling the server…</source>
        <translation>正在通知服务器…</translation>
    </message>
    <message>
        <source>Save a file for joining</source>
        <translation>保存加入文件</translation>
    </message>
    <message>
        <source>Files for joining (*.shopdesk-join)</source>
        <translation>加入文件 (*.shopdesk-join)</translation>
    </message>
    <message>
        <source>The file is saved. Without the code it opens nothing; hand the two over by different ways.</source>
        <translation>文件已保存。没有加入码无法打开它；请通过不同途径分别转交。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>无法写入文件。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Let another computer in</source>
        <translation>登记另一台电脑</translation>
    </message>
    <message>
        <source>Whoever you choose signs in there with the password that they have here.</source>
        <translation>所选人员在那里用与这里相同的密码登录。</translation>
    </message>
    <message>
        <source>Who works at it</source>
        <translation>使用人员</translation>
    </message>
    <message>
        <source>Code for the other computer</source>
        <translation>另一台电脑的加入码</translation>
    </message>
    <message>
        <source>It is good for one computer, until %1. Tell it to nobody else: it opens the shop&apos;s data.</source>
        <translation>仅供一台电脑使用，有效期至 %1。请勿告诉其他人：凭它可以打开店铺数据。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>保存为文件…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>生成加入码</translation>
    </message>
    <message>
        <source>At the other computer choose “Join a company” and enter the server&apos;s address, an account on it, and this code. “Account for a computer…” makes one for it.</source>
        <translation>请在另一台电脑上选择“加入公司”，然后输入服务器地址、服务器账户和此加入码。账户可通过“电脑账户…”创建。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::EnrolSection</name>
    <message>
        <source>Enter the 6 digits that the phone shows.</source>
        <translation>请输入手机上显示的 6 位数字。</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>正在打开店铺…</translation>
    </message>
    <message>
        <source>Set up your second factor</source>
        <translation>设置第二因素</translation>
    </message>
    <message>
        <source>Owners of this shop need one: whoever learns your password then still needs your phone. Open an authenticator app on it and scan this code, or type the letters and digits below it. Then enter the code that the phone shows.</source>
        <translation>本店店主需使用第二因素：即使有人知道密码，也还需要手机。请在手机上打开验证器应用，扫描此二维码，或输入下方的字母和数字，再输入手机显示的验证码。</translation>
    </message>
    <message>
        <source>QR code for the phone</source>
        <translation>供手机扫描的二维码</translation>
    </message>
    <message>
        <source>Secret for the phone</source>
        <translation>供手机输入的密钥</translation>
    </message>
    <message>
        <source>Code from the phone</source>
        <translation>手机验证码</translation>
    </message>
    <message>
        <source>Turn on and sign in</source>
        <translation>开启并登录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::Entrance</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Switch person…</source>
        <translation>换人…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>我的账号</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>恢复码</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::EraseDialog</name>
    <message>
        <source>Erase member</source>
        <translation>清除会员</translation>
    </message>
    <message>
        <source>Erase %1 for good?</source>
        <translation>永久清除 %1？</translation>
    </message>
    <message>
        <source>Type the member&apos;s number to confirm: %1</source>
        <translation>请输入会员编号以确认：%1</translation>
    </message>
    <message>
        <source>The member&apos;s number</source>
        <translation>会员编号</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久清除</translation>
    </message>
    <message>
        <source>Keep the member</source>
        <translation>保留会员</translation>
    </message>
    <message>
        <source>Name, phone, e-mail, address, birthday and every note are erased, and so is what search knows of them. Orders, points and consents stay under the number %1.

This cannot be undone. Backups made before today still hold the data until they are dropped. In a large shop this takes a while, in which nobody can save.</source>
        <translation>姓名、手机、电子邮件、地址、生日和所有备注都会被删除，搜索中的相关内容也一并删除。订单、积分和授权记录保留在编号 %1 下。

此操作无法撤销。今天之前的备份在清除前仍含有这些数据。数据量大时需要一些时间，其间无法保存。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ErrorState</name>
    <message>
        <source>That did not work</source>
        <translation>操作没有成功</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy error details</source>
        <translation>复制错误详情</translation>
    </message>
    <message>
        <source>Error details</source>
        <translation>错误详情</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::FilterBar</name>
    <message>
        <source>Find in this list</source>
        <translation>在此列表中查找</translation>
    </message>
    <message>
        <source>%1  (Ctrl+F)</source>
        <translation>%1（Ctrl+F）</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出此列表</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter and what it is set to</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::Form</name>
    <message>
        <source>What you typed earlier is back. It is not saved yet.</source>
        <translation>之前输入的内容已恢复，尚未保存。</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>放弃已输入的内容</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::GiftCardsPane</name>
    <message>
        <source>Sell a gift card</source>
        <translation>出售礼品卡</translation>
    </message>
    <message>
        <source>Block card</source>
        <translation>停用礼品卡</translation>
    </message>
    <message>
        <source>Let it pay again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>Find by the code or its last characters</source>
        <translation>按卡号或末尾几位查找</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>No gift cards yet</source>
        <translation>还没有礼品卡</translation>
    </message>
    <message>
        <source>Cards that are sold at the counter stand here with what is left on each.</source>
        <translation>在柜台售出的礼品卡列在这里，并显示各卡余额。</translation>
    </message>
    <message>
        <source>Every gift card that the shop has issued, what is left on it, and what it was spent on. Scan a card, or type its code, to see its balance. The shop keeps no code: only its last four characters are shown.

Cards are sold at the counter. The sale of a card is no turnover yet; what is bought with it later is.

**Block card** keeps a lost card from paying, and asks why. It can pay again later.</source>
        <translation>店铺发放的所有礼品卡，及其余额和使用去向。扫描礼品卡或输入卡号，即可查看余额。店铺不保存卡号，只显示末四位。

礼品卡在柜台出售。售卡时尚不计入营业额，之后用卡购物时才计入。

**停用礼品卡**可使遗失的卡无法付款，并要求填写原因；之后可以恢复使用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift card(s)</source>
        <translation>
            <numerusform>%Ln 张礼品卡</numerusform>
        </translation>
    </message>
    <message>
        <source>•••• %1</source>
        <translation>•••• %1</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发放时间</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>这里还没有任何更改。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Such as: lost, the customer has called.</source>
        <translation>例如：卡已遗失，顾客来电告知。</translation>
    </message>
    <message>
        <source>It stands on the card.</source>
        <translation>会记录在此卡上。</translation>
    </message>
    <message>
        <source>Say why the card is blocked.</source>
        <translation>请说明停用此卡的原因。</translation>
    </message>
    <message>
        <source>Card •••• %1 blocked</source>
        <translation>礼品卡 •••• %1 已停用</translation>
    </message>
    <message>
        <source>Card •••• %1 pays again</source>
        <translation>礼品卡 •••• %1 已恢复使用</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::GoodsEntry</name>
    <message>
        <source>Scan, or type a barcode or SKU</source>
        <translation>扫描，或输入条码或 SKU</translation>
    </message>
    <message>
        <source>Barcode or SKU</source>
        <translation>条码或 SKU</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Enter a barcode or a SKU.</source>
        <translation>请输入条码或 SKU。</translation>
    </message>
    <message>
        <source>Nothing in the catalogue has the code “%1”.</source>
        <translation>目录中没有编码为“%1”的商品。</translation>
    </message>
    <message>
        <source>What the code may mean</source>
        <translation>编码可能对应的商品</translation>
    </message>
    <message>
        <source>This code belongs to more than one article. Choose with the arrows and Enter, or leave with Esc.</source>
        <translation>此编码对应多个商品。用方向键和 Enter 选择，Esc 退出。</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 件</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::HelpPanel</name>
    <message>
        <source>Close help</source>
        <translation>关闭帮助</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::HiddenFilterWords</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>returning</source>
        <translation>回头客</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::HoursSection</name>
    <message>
        <source>Opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>When somebody is there to answer. Deadlines of tickets count by these hours, and stand still outside them.</source>
        <translation>有人答复的时间。工单时限按营业时间计算，其余时间暂停计时。</translation>
    </message>
    <message>
        <source>Add other hours</source>
        <translation>添加其他时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Such as 9:00–12:30, 13:30–18:00. Empty: closed.</source>
        <translation>例如 9:00–12:30, 13:30–18:00。留空：休息。</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>特殊日</translation>
    </message>
    <message>
        <source>One on a line: 2026-12-25 Christmas is closed, 2026-12-24 9:00–13:00 has other hours.</source>
        <translation>每行一天：2026-12-25 圣诞节 表示休息，2026-12-24 9:00–13:00 表示其他营业时间。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Such as Europe/London. Empty: the shop&apos;s.</source>
        <translation>例如 Europe/London。留空：与店铺相同。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln special day(s) ahead</source>
        <translation>
            <numerusform>未来有 %Ln 个特殊日</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” saved</source>
        <translation>已保存“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ImportPanel</name>
    <message>
        <source>Let go to import this file</source>
        <translation>松开即可导入此文件</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation>把文件拖到这里，或选择文件</translation>
    </message>
    <message>
        <source>A table of invoices in the Online Retail format: CSV, also packed with xz. Nothing is taken twice: what was imported before is passed over.</source>
        <translation>Online Retail 格式的发票表：CSV，可为 xz 压缩。不会重复导入：以前导入过的会跳过。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.csv.xz *.xz);;All files (*)</source>
        <translation>表格 (*.csv *.csv.xz *.xz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Stopping, and putting everything back as it was…</source>
        <translation>正在停止，并恢复原状…</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>正在打开文件…</translation>
    </message>
    <message>
        <source>All rows are read. Writing them into the shop…</source>
        <translation>已读完所有行，正在写入店铺…</translation>
    </message>
    <message>
        <source>%1 of %2 read. You can look at other pages in the meantime.</source>
        <translation>已读取 %1，共 %2。期间可以查看其他页面。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ImportRunsView</name>
    <message>
        <source>Past imports</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>Nothing has been imported yet</source>
        <translation>还没有导入过</translation>
    </message>
    <message>
        <source>Each import is listed here with what it brought.</source>
        <translation>每次导入及其结果都会列在这里。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ImportSummary</name>
    <message>
        <source>Import cancelled</source>
        <translation>导入已取消</translation>
    </message>
    <message>
        <source>This file was not imported</source>
        <translation>该文件没有导入</translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation>该文件中没有新内容</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>The shop is as it was before. You can import %1 again at any time.</source>
        <translation>店铺与之前一样。可以随时重新导入 %1。</translation>
    </message>
    <message>
        <source>%1
The shop is as it was before.</source>
        <translation>%1
店铺与之前一样。</translation>
    </message>
    <message>
        <source>%1: %2, in %3</source>
        <translation>%1：%2，用时 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new order(s)</source>
        <translation>
            <numerusform>%Ln 张新订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new credit(s)</source>
        <translation>
            <numerusform>%Ln 张新退款单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>order line(s), in %1</source>
        <translation>
            <numerusform>条订单明细，属于 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit line(s), in %1</source>
        <translation>
            <numerusform>条退款明细，属于 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>past stock adjustment(s), kept as history; on hand stays as it is</source>
        <translation>
            <numerusform>笔过去的库存调整，作为历史保留；现有库存不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new product(s)</source>
        <translation>
            <numerusform>个新商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new member(s)</source>
        <translation>
            <numerusform>位新会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>earlier order(s) got further lines</source>
        <translation>
            <numerusform>张以前的订单增加了明细</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) passed over: imported before</source>
        <translation>
            <numerusform>行已跳过：以前导入过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) set aside, each with its reason</source>
        <translation>
            <numerusform>行已搁置，各附原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the orders</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>Show the rows set aside</source>
        <translation>查看搁置的行</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>导入其他文件…</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ImportsPane</name>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>Rows set aside and past imports</source>
        <translation>搁置的行和历次导入</translation>
    </message>
    <message>
        <source>Bring in what another system wrote: choose a file, or drop it anywhere on this page. An import either happens whole or not at all, and importing the same file again adds nothing.

Rows that cannot be taken are **set aside** with their line and reason. Export them, correct them in a spreadsheet, and import the corrected file; then mark them as done.</source>
        <translation>导入其他系统的数据：选择文件，或把文件拖到本页任意位置。导入要么全部完成，要么完全不发生；重复导入同一文件不会增加任何内容。

无法导入的行会**搁置**，并注明行号和原因。把它们导出，在表格软件中更正，再导入更正后的文件，然后标为已处理。</translation>
    </message>
    <message>
        <source>Rows set aside (%1)</source>
        <translation>搁置的行（%1）</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>搁置的行</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::InspectForm</name>
    <message>
        <source>Inspect the goods</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Book what was found</source>
        <translation>登记验货结果</translation>
    </message>
    <message>
        <source>Nothing came: all of it is missing.</source>
        <translation>未收到任何商品：全部缺失。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 inspected</source>
        <translation>%1 已验货</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Pieces of %1</source>
        <translation>%1 的件数</translation>
    </message>
    <message>
        <source>Condition of %1</source>
        <translation>%1 的状况</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>%1 的处理方式</translation>
    </message>
    <message>
        <source>%1: money is given for it</source>
        <translation>%1：予以退款</translation>
    </message>
    <message>
        <source>Add a photo of %1</source>
        <translation>为 %1 添加照片</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>goods and serial number</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation>请选择处理方式。</translation>
    </message>
    <message>
        <source>Add a photo of %1 by camera</source>
        <translation>用摄像头为 %1 添加照片</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::JoinCompanyForm</name>
    <message>
        <source>Enter the account that you were given for the server.</source>
        <translation>请输入分配给你的服务器账户。</translation>
    </message>
    <message>
        <source>Say where the shop&apos;s file goes, with its folder.</source>
        <translation>请写明店铺文件放在哪里，包括文件夹。</translation>
    </message>
    <message>
        <source>There is such a file already. Choose another name.</source>
        <translation>已经有这个文件了，请换一个名字。</translation>
    </message>
    <message>
        <source>Choose the file for joining</source>
        <translation>选择加入文件</translation>
    </message>
    <message>
        <source>Files for joining (*.shopdesk-join);;All files (*)</source>
        <translation>加入文件 (*.shopdesk-join);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Joining the company…</source>
        <translation>正在加入公司…</translation>
    </message>
    <message>
        <source>Join a company</source>
        <translation>加入公司</translation>
    </message>
    <message>
        <source>The shop is there already, and you work in it from here. Somebody in the company lets this computer in, under “Sync”, and gives you a code.</source>
        <translation>店铺已经有了，你从这里参与工作。请公司里的同事在“同步”中登记这台电脑，并把加入码给你。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Of your company&apos;s server: https://shop.example.com</source>
        <translation>公司服务器的地址：https://shop.example.com</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>On the server.</source>
        <translation>服务器上的账户。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Of the account on the server.</source>
        <translation>服务器账户的密码。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>加入码</translation>
    </message>
    <message>
        <source>The one that belongs to the file that you chose.</source>
        <translation>与所选文件配套的加入码。</translation>
    </message>
    <message>
        <source>8 groups of 4 letters and digits.</source>
        <translation>8 组，每组 4 个字母或数字。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Where the shop is kept on this computer.</source>
        <translation>店铺在这台电脑上的存放位置。</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>I have a file…</source>
        <translation>我有加入文件…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::KpiTile</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>nothing before</source>
        <translation>此前无数据</translation>
    </message>
    <message>
        <source>Before: %1 (%2)</source>
        <translation>上一时段：%1（%2）</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::LabelPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::LabelsDialog</name>
    <message>
        <source>Begin with label</source>
        <translation>起始标签</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The same number of each</source>
        <translation>每种相同张数</translation>
    </message>
    <message>
        <source>As many as are in stock</source>
        <translation>按库存件数</translation>
    </message>
    <message>
        <source>Labels of each</source>
        <translation>每种张数</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Labels before it are gone already. A click into the preview chooses it as well.</source>
        <translation>之前的标签已用掉。在预览中点击也可选择。</translation>
    </message>
    <message>
        <source>As many as are in %1</source>
        <translation>按 %1 的库存件数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln 张标签</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，共 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Save labels as PDF</source>
        <translation>将标签保存为 PDF</translation>
    </message>
    <message>
        <source>labels.pdf</source>
        <translation>标签.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Add one in the system&apos;s settings, or save the labels as PDF and print that elsewhere, at 100 % and not fitted to the page.</source>
        <translation>本机没有设置打印机。请在系统设置中添加，或将标签保存为 PDF 后在别处打印，比例为 100 %，不要适应页面。</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>已发送到 %1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::LateForm</name>
    <message>
        <source>Compensate for being late</source>
        <translation>延误补偿</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>延误天数</translation>
    </message>
    <message>
        <source>No rule compensates for so few days. Rules are made in Settings.</source>
        <translation>延误天数太少，没有适用的补偿规则。规则在“设置”中维护。</translation>
    </message>
    <message>
        <source>Give the coupon</source>
        <translation>发放优惠券</translation>
    </message>
    <message>
        <source>%1: %2 gets the coupon “%3”, once for this order.</source>
        <translation>%1：%2 获得优惠券“%3”，此订单仅限一次。</translation>
    </message>
    <message>
        <source>Coupon %1 given</source>
        <translation>已发放优惠券 %1</translation>
    </message>
    <message>
        <source>This order was compensated already, with %1</source>
        <translation>此订单已补偿过：%1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::LinesEdit</name>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Pieces of %1</source>
        <translation>%1 的件数</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>%1 的价格</translation>
    </message>
    <message>
        <source>Discount on %1</source>
        <translation>%1 的折扣</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Enter the price of one piece; 0 where it costs nothing.</source>
        <translation>请输入单价；免费则填 0。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::LinesPane</name>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Find by number, member or product</source>
        <translation>按编号、会员或商品查找</translation>
    </message>
    <message>
        <source>No order lines yet</source>
        <translation>还没有订单明细</translation>
    </message>
    <message>
        <source>Every line of every sale and credit stands here, as soon as there are orders.</source>
        <translation>有了订单，每张销售单和退款单的每一行都列在这里。</translation>
    </message>
    <message>
        <source>What was sold, line by line. A product&apos;s or a category&apos;s number on the dashboard brings you here: the line below the list says the same sum.

Lines know nothing of discounts on the whole order; the dashboard shows those by themselves.

Enter opens the order of a line beside the list.</source>
        <translation>逐行列出售出的商品。点击仪表盘上某个商品或分类的数字会来到这里：列表下方的合计与之相同。

明细不含整单折扣，仪表盘会单独列出。

按 Enter 在列表旁打开该行所属的订单。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ListStatus</name>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>the title of a column and its sum</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ListView</name>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行高</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::LotterySection</name>
    <message>
        <source>Give the lottery a name.</source>
        <translation>请填写抽奖名称。</translation>
    </message>
    <message>
        <source>Lotteries</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Tickets for points, drawn from the page of the member. The SHA-256 of the seed is known before the first draw and the seed after the last, so that everybody can check them.</source>
        <translation>用积分换取抽奖券，在会员页抽取。种子的 SHA-256 在首次抽取前公开，种子在最后一次抽取后公开，任何人都可核对。</translation>
    </message>
    <message>
        <source>Add a lottery</source>
        <translation>添加抽奖</translation>
    </message>
    <message>
        <source>Check all draws</source>
        <translation>核对全部抽取</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Points of a ticket</source>
        <translation>每张抽奖券积分</translation>
    </message>
    <message>
        <source>Tickets of a member</source>
        <translation>每位会员抽奖券数</translation>
    </message>
    <message>
        <source>0: no limit.</source>
        <translation>0：不限。</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Such as 2026-12-01 10:00. Empty: at once.</source>
        <translation>例如 2026-12-01 10:00。留空：立即开始。</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>At this moment nothing is drawn any more. Empty: no end.</source>
        <translation>从此时起不再抽取。留空：无结束时间。</translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽取状态</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source>shares of %1 %</source>
        <translation>份额合计 %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draw(s)</source>
        <translation>
            <numerusform>已抽取 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>are closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>have not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>begin now; nothing can be changed after that</source>
        <translation>立即开始，之后不能再更改</translation>
    </message>
    <message>
        <source>end now, and the seed is published</source>
        <translation>立即结束，并公布种子</translation>
    </message>
    <message>
        <source>Lottery “%1” saved</source>
        <translation>已保存抽奖“%1”</translation>
    </message>
    <message>
        <source>All draws are what their seeds say: %1</source>
        <translation>全部抽取均与种子相符：%1</translation>
    </message>
    <message>
        <source>The share of all tickets that win it, its name, what it is, and how often it can be won.</source>
        <translation>在全部抽奖券中的中奖比例、名称、奖品内容，以及可中奖次数。</translation>
    </message>
    <message>
        <source>“%1” about %2 times</source>
        <translation>“%1”约 %2 次</translation>
    </message>
    <message>
        <source>Example: %1 tickets cost members %2 points and win %3.</source>
        <translation>示例：%1 张抽奖券共需会员 %2 积分，可中得%3。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MacrosSection</name>
    <message>
        <source>Macros</source>
        <translation>宏操作</translation>
    </message>
    <message>
        <source>Steps that are often done together, done by one choice beside the answer. What is empty is left as it is.</source>
        <translation>常常一起执行的步骤，回复时一次选择即可完成。留空的项目保持不变。</translation>
    </message>
    <message>
        <source>Add a macro</source>
        <translation>添加宏操作</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>转交给</translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation>回复内容</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>The ticket is resolved at the end.</source>
        <translation>最后将工单设为已解决。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MailboxSection</name>
    <message>
        <source>Mailboxes</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Mails to these addresses become tickets, and answers by e-mail go out from them.</source>
        <translation>发到这些地址的邮件会成为工单，邮件回复也由此发出。</translation>
    </message>
    <message>
        <source>Add a mailbox</source>
        <translation>添加邮箱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Answers come from it.</source>
        <translation>回复由此地址发出。</translation>
    </message>
    <message>
        <source>Name beside it</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Empty: that of the shop.</source>
        <translation>留空：使用店铺名称。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Often the address.</source>
        <translation>通常就是邮箱地址。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Server for incoming mail</source>
        <translation>收信服务器</translation>
    </message>
    <message>
        <source>IMAP, such as imap.example.com</source>
        <translation>IMAP，例如 imap.example.com</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密方式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Server for outgoing mail</source>
        <translation>发信服务器</translation>
    </message>
    <message>
        <source>SMTP, such as smtp.example.com</source>
        <translation>SMTP，例如 smtp.example.com</translation>
    </message>
    <message>
        <source>Answer at once</source>
        <translation>自动回复</translation>
    </message>
    <message>
        <source>To who opens a ticket, with {ticket} for its number. Empty: nothing.</source>
        <translation>发给新建工单的顾客，{ticket} 代表工单编号。留空：不发送。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None, on this computer only</source>
        <translation>不加密，仅限本机</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Incoming: </source>
        <translation>收信：</translation>
    </message>
    <message>
        <source>Outgoing: </source>
        <translation>发信：</translation>
    </message>
    <message>
        <source>It works: both servers let us in.</source>
        <translation>测试成功：两个服务器均可登录。</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer alone, which then reads, and sends for the others too. Empty: as it is.</source>
        <translation>仅保存在这台电脑的钥匙串中，由这台电脑收信，并代其他电脑发信。留空：保持不变。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MainWindow</name>
    <message>
        <source>Everything is saved in %1.</source>
        <translation>所有内容都保存在 %1。</translation>
    </message>
    <message>
        <source>Ctrl+K finds any record, page and command. ? lists the keys.</source>
        <translation>Ctrl+K 查找任意记录、页面和命令。按 ? 查看快捷键。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>%1 – Shopdesk</source>
        <translation>%1 – 掌柜台</translation>
    </message>
    <message>
        <source>“%1” was stopped, because the person who began it has left.</source>
        <translation>“%1”已停止，因为开始它的人已经离开。</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>切换页面</translation>
    </message>
    <message>
        <source>“%1” stands at the top now.</source>
        <translation>“%1”已置顶。</translation>
    </message>
    <message>
        <source>“%1” stands among the others again.</source>
        <translation>“%1”已取消置顶。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MallSection</name>
    <message>
        <source>No product has this SKU.</source>
        <translation>没有使用此 SKU 的商品。</translation>
    </message>
    <message>
        <source>Give the offer a name.</source>
        <translation>请填写兑换商品的名称。</translation>
    </message>
    <message>
        <source>Points mall</source>
        <translation>积分商城</translation>
    </message>
    <message>
        <source>What members can have for points, or for points and money. It is taken from the page of the member, and its stock is one of its own.</source>
        <translation>会员可用积分或积分加现金换取的商品。在会员页面兑换，库存单独计算。</translation>
    </message>
    <message>
        <source>Add an offer</source>
        <translation>添加兑换商品</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Its SKU.</source>
        <translation>该商品的 SKU。</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Each member gets a code of their own.</source>
        <translation>每位会员各得一个券码。</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>店铺余额</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>And in money</source>
        <translation>另付金额</translation>
    </message>
    <message>
        <source>Empty: for points alone.</source>
        <translation>留空：仅用积分。</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>How many can still be taken.</source>
        <translation>还可兑换的数量。</translation>
    </message>
    <message>
        <source>For each member</source>
        <translation>每位会员限兑</translation>
    </message>
    <message>
        <source>So many. 0: no limit.</source>
        <translation>最多兑换的次数。0：不限。</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Such as 2026-12-01 10:00. Empty: at once.</source>
        <translation>例如 2026-12-01 10:00。留空：立即开始。</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>At this moment it is no longer offered. Empty: no end.</source>
        <translation>从此时起不再提供兑换。留空：无结束时间。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>已兑完</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Offer “%1” saved</source>
        <translation>已保存兑换商品“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MemberCardDialog</name>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Membership card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>The card of %1, number %2</source>
        <translation>%1 的会员卡，编号 %2</translation>
    </message>
    <message>
        <source>Scanned at the counter, it puts the sale in the member&apos;s name.</source>
        <translation>在收银台扫描后，销售即记在该会员名下。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>保存会员卡</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Card saved</source>
        <translation>已保存会员卡</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MemberForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Left empty, the next number is taken.</source>
        <translation>留空则使用下一个编号。</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Year-month-day, such as 1990-05-17</source>
        <translation>年-月-日，如 1990-05-17</translation>
    </message>
    <message>
        <source>New tier…</source>
        <translation>新等级…</translation>
    </message>
    <message>
        <source>Name of the new tier</source>
        <translation>新等级的名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Enter the member&apos;s name.</source>
        <translation>请填写会员姓名。</translation>
    </message>
    <message>
        <source>Enter the day as year-month-day, such as 1990-05-17.</source>
        <translation>请按年-月-日填写，如 1990-05-17。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>This is longer than %1 characters. Make it shorter.</source>
        <translation>超过 %1 个字符，请缩短。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Separated by commas, such as tea, wholesale.</source>
        <translation>用逗号分隔，例如 茶叶, 批发。</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Number of the member who brought this one to the shop.</source>
        <translation>介绍此会员到店的会员的编号。</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>同住会员</translation>
    </message>
    <message>
        <source>Number of a member of the same household.</source>
        <translation>同一家庭中一位会员的编号。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MemberPick</name>
    <message>
        <source>Name, number or phone</source>
        <translation>姓名、编号或手机</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>找到的会员</translation>
    </message>
    <message>
        <source>Nobody found. It can do without a member.</source>
        <translation>未找到。可以不指定会员。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MemberSheet</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>This member has not ordered yet.</source>
        <translation>该会员还没有订单。</translation>
    </message>
    <message>
        <source>The latest orders of this member</source>
        <translation>该会员最近的订单</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln order(s) of this member</source>
        <translation>
            <numerusform>该会员的全部 %Ln 张订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>这里还没有任何更改。</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Bought for</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>加入于</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>Erased on</source>
        <translation>清除日期</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Why this tier</source>
        <translation>等级依据</translation>
    </message>
    <message>
        <source>To the next tier</source>
        <translation>升级还需</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>同住会员</translation>
    </message>
    <message>
        <source>%1 – part the records</source>
        <translation>%1 – 拆分记录</translation>
    </message>
    <message>
        <source>Both records are back</source>
        <translation>两条记录均已恢复</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>合并自</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>已合并到</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>店铺余额</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>权益</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MembersPane</name>
    <message>
        <source>Adjust points</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新建会员</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Archive member</source>
        <translation>归档会员</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>还没有会员</translation>
    </message>
    <message>
        <source>Customers who join stand here, with their tier, their points and what they bought.</source>
        <translation>加入的顾客列在这里，连同等级、积分和购买记录。</translation>
    </message>
    <message>
        <source>Find by name, number or phone</source>
        <translation>按姓名、编号或电话查找</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 位会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln member(s)</source>
        <translation>
            <numerusform>归档 %Ln 位会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) archived</source>
        <translation>
            <numerusform>已归档 %Ln 位会员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) taken back from the archive</source>
        <translation>
            <numerusform>已取消归档 %Ln 位会员</numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Adjust points (needs approval)</source>
        <translation>调整积分（需要批准）</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>Print the membership card, or save it as PDF</source>
        <translation>打印会员卡，或保存为 PDF</translation>
    </message>
    <message>
        <source>Find members entered twice…</source>
        <translation>查找重复会员…</translation>
    </message>
    <message>
        <source>Report a benefit</source>
        <translation>报告权益兑现</translation>
    </message>
    <message>
        <source>Note whether the member was given what the tier gives</source>
        <translation>记录会员是否获得了其等级应有的权益</translation>
    </message>
    <message>
        <source>Set the tier…</source>
        <translation>设置等级…</translation>
    </message>
    <message>
        <source>By hand, until a day or for good</source>
        <translation>手动设置，至某日或永久有效</translation>
    </message>
    <message>
        <source>Record an activity…</source>
        <translation>记录互动…</translation>
    </message>
    <message>
        <source>A review, an event, something shared: what it earns and what it counts for the tier</source>
        <translation>评价、参加活动、分享内容：所得积分和等级得分</translation>
    </message>
    <message>
        <source>Merge with another member…</source>
        <translation>与其他会员合并…</translation>
    </message>
    <message>
        <source>Two records of one person become one</source>
        <translation>将同一人的两条记录合并为一条</translation>
    </message>
    <message>
        <source>Benefits given and not given…</source>
        <translation>权益兑现情况…</translation>
    </message>
    <message>
        <source>Customers who joined. Find one by name, by number, by the last four digits of a phone number, or by a whole phone number or e-mail address.

Phone and e-mail are masked, and an address is not shown at all. **Reveal** shows them for half a minute, and the history keeps who looked.

**Personal data** verifies a phone number or an e-mail address by a code that goes there and that the member reads out to you, records what the member agrees to, writes all that is held to one file, and erases a member for good.

**Find members entered twice**, under Ctrl+K, puts records that may be of one person side by side and merges them; **Merge with another member** does so with any record that you find. Either can be undone.

**Benefits given and not given**, under Ctrl+K, lists what was reported, with its tickets, and says how often each benefit was given in each store.

Points are the sum of their entries. A mistake is set right by a further entry with a reason.</source>
        <translation>加入会员的顾客。可按姓名、会员号、电话后四位，或完整的电话号码、邮箱查找。

电话和邮箱以掩码显示，地址完全不显示。点击**显示**后可查看半分钟，历史会记录是谁查看的。

**个人数据**页将验证码发送到电话或邮箱，由会员念出来以核实，记录会员同意的用途，将全部资料写入一个文件，以及永久清除会员资料。

**查找重复会员**（在 Ctrl+K 中）将可能属于同一人的记录并排显示并合并；**与其他会员合并**可与查找到的任意记录合并。两者都可以撤销。

**权益兑现情况**（在 Ctrl+K 中）列出已报告的情况及其工单，并显示每项权益在各门店兑现的次数。

积分是各条记录之和。如有错误，请用另一条注明原因的记录更正。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MergeDialog</name>
    <message>
        <source>phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>保留另一条</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge with another member</source>
        <translation>与其他会员合并</translation>
    </message>
    <message>
        <source>Find the other record of this person by name, number or phone. The record that is kept gets what belongs to the other one, and the better tier; the number of the other one still finds the member. It can be undone.</source>
        <translation>按姓名、编号或电话查找此人的另一条记录。保留的记录会获得另一条的全部内容和较高的等级；另一条的编号仍可查到该会员。此操作可以撤销。</translation>
    </message>
    <message>
        <source>Nobody found. Try the number, or another spelling.</source>
        <translation>没有找到。请用编号查找，或换一种写法。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>将 %1 合并到 %2</translation>
    </message>
    <message>
        <source>orders and credits: %1</source>
        <translation>订单和退款：%1</translation>
    </message>
    <message>
        <source>tickets: %1</source>
        <translation>工单：%1</translation>
    </message>
    <message>
        <source>returns and repairs: %1</source>
        <translation>退货和维修：%1</translation>
    </message>
    <message>
        <source>coupons: %1</source>
        <translation>优惠券：%1</translation>
    </message>
    <message>
        <source>points: %1</source>
        <translation>积分：%1</translation>
    </message>
    <message>
        <source>store credit: %1</source>
        <translation>店铺余额：%1</translation>
    </message>
    <message>
        <source>friends: %1</source>
        <translation>推荐的好友：%1</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>details that are missing: %1</source>
        <translation>补全的资料：%1</translation>
    </message>
    <message>
        <source>Nothing has to go over.</source>
        <translation>没有需要转入的内容。</translation>
    </message>
    <message>
        <source>Goes over: %1.</source>
        <translation>将转入：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 merged into %2</source>
        <translation>%1 已合并到 %2</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MessageCard</name>
    <message>
        <source>The words were erased.</source>
        <translation>内容已清除。</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>引用的文字</translation>
    </message>
    <message>
        <source>As it was laid out</source>
        <translation>原始版式</translation>
    </message>
    <message>
        <source>Save this file</source>
        <translation>保存此文件</translation>
    </message>
    <message>
        <source>Save the file %1</source>
        <translation>保存文件 %1</translation>
    </message>
    <message>
        <source>This was not sent.</source>
        <translation>此消息未发送。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>waits for another computer</source>
        <translation>等待另一台电脑发送</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::MoneyEdit</name>
    <message>
        <source>Enter an amount such as %1.</source>
        <translation>请输入金额，如 %1。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Shopdesk</source>
        <translation>掌柜台</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Take it off the top</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin it to the top</source>
        <translation>置顶</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::NewOrderPage</name>
    <message>
        <source>A price or a discount here cannot be read.</source>
        <translation>这里有一个价格或折扣无法识别。</translation>
    </message>
    <message>
        <source>Scan an article, or find it by its name.</source>
        <translation>请扫描商品，或按名称查找。</translation>
    </message>
    <message>
        <source>Enter an amount, or a share such as 10 %.</source>
        <translation>请输入金额，或比例（如 10 %）。</translation>
    </message>
    <message>
        <source>Points are a member&apos;s. Choose the member.</source>
        <translation>积分属于会员，请选择会员。</translation>
    </message>
    <message>
        <source>Scan or type the code of the gift card.</source>
        <translation>请扫描或输入礼品卡号。</translation>
    </message>
    <message>
        <source>Store credit is a member&apos;s. Choose the member.</source>
        <translation>店铺余额属于会员，请选择会员。</translation>
    </message>
    <message>
        <source>Draft of an order</source>
        <translation>订单草稿</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>a payment is taken now</source>
        <translation>现在收款</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>保存为草稿</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>By name, number, phone or the scan of their card; or nobody.</source>
        <translation>按姓名、编号或手机查找，或扫描会员卡；也可不指定。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>On the whole order: an amount, or a share such as 10 %.</source>
        <translation>整单折扣：金额，或比例（如 10 %）。</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Scan or type their codes, with blanks between them.</source>
        <translation>扫描或输入券码，多个券码以空格分隔。</translation>
    </message>
    <message>
        <source>Points to redeem</source>
        <translation>抵扣积分</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>交货方式</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Which takes the order.</source>
        <translation>接单的门店。</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Left empty, it is the member&apos;s.</source>
        <translation>留空：使用会员的国家。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>empty: all that is due</source>
        <translation>留空：全部应付金额</translation>
    </message>
    <message>
        <source>are sent to the customer</source>
        <translation>寄送给顾客</translation>
    </message>
    <message>
        <source>are collected in %1</source>
        <translation>在 %1 自提</translation>
    </message>
    <message>
        <source>Prices have changed meanwhile. Look at the new total before you place the order.</source>
        <translation>价格已有变动。请先查看新的合计，再下单。</translation>
    </message>
    <message>
        <source>A price or a discount cannot be read. It says so under it.</source>
        <translation>有一个价格或折扣无法识别，其下方有说明。</translation>
    </message>
    <message>
        <source>up to %1, worth %2</source>
        <translation>最多 %1，抵 %2</translation>
    </message>
    <message>
        <source>Place order %1</source>
        <translation>下单 %1</translation>
    </message>
    <message>
        <source>Place order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>已保存草稿</translation>
    </message>
    <message>
        <source>%1 placed. Change: %2</source>
        <translation>%1 已下单，找零 %2</translation>
    </message>
    <message>
        <source>%1 placed</source>
        <translation>%1 已下单</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::NewReturnPage</name>
    <message>
        <source>New return</source>
        <translation>新建退货</translation>
    </message>
    <message>
        <source>Ask for the return</source>
        <translation>申请退货</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Their purchases</source>
        <translation>购买记录</translation>
    </message>
    <message>
        <source>Order or serial number</source>
        <translation>订单编号或序列号</translation>
    </message>
    <message>
        <source>Scan the receipt or the piece, or type it and press Enter.</source>
        <translation>请扫描小票或商品，或输入后按 Enter。</translation>
    </message>
    <message>
        <source>Without a receipt: who bought it.</source>
        <translation>没有小票时，填写购买的会员。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>顾客要求</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>顾客说明</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Of the parcel that brings it.</source>
        <translation>寄回包裹的运单号。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>%1 · %2 can come back</source>
        <translation>%1 · 可退 %2 件</translation>
    </message>
    <message>
        <source>Pieces of %1 that come back</source>
        <translation>%1 的退回件数</translation>
    </message>
    <message>
        <source>Reason for %1</source>
        <translation>%1 的退货原因</translation>
    </message>
    <message>
        <source>Ask for it; approved at once</source>
        <translation>申请退货，立即批准</translation>
    </message>
    <message>
        <source>New return for ticket %1</source>
        <translation>为工单 %1 新建退货</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>line and its serial numbers</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 is counted already.</source>
        <translation>%1 已计入。</translation>
    </message>
    <message>
        <source>Of “%1”, only %2 can come back.</source>
        <translation>“%1”只能退 %2 件。</translation>
    </message>
    <message>
        <source>End of the card number</source>
        <translation>银行卡尾号</translation>
    </message>
    <message>
        <source>As the slip of the card terminal says.</source>
        <translation>以刷卡机签购单为准。</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In the last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>%1 is not among the goods of this order.</source>
        <translation>%1 不在此订单的商品中。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::NewTicketPage</name>
    <message>
        <source>Write down what the customer says.</source>
        <translation>请记录顾客所说的内容。</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>创建工单</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>顾客所说内容</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Left empty, it is the beginning of what the customer says.</source>
        <translation>留空则取顾客所说内容的开头。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>About order</source>
        <translation>相关订单</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>What you answered</source>
        <translation>您的答复</translation>
    </message>
    <message>
        <source>If you did while you talked: the first response is given then.</source>
        <translation>如果您在交谈中已答复：首次回复即在此时完成。</translation>
    </message>
    <message>
        <source>Take it yourself</source>
        <translation>由您自己处理</translation>
    </message>
    <message>
        <source>Otherwise routing gives it to somebody.</source>
        <translation>否则由系统自动分派。</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>这不是电子邮箱地址。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Of a customer who is no member.</source>
        <translation>非会员顾客的姓名。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Answers by mail go there. Kept sealed.</source>
        <translation>邮件回复发到此处，加密保存。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Such as zh or en: routing looks for who speaks it.</source>
        <translation>例如 zh 或 en：分派时会选择会该语言的人员。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation>用逗号分隔。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::NoReceiptSection</name>
    <message>
        <source>Enter an amount above 0.</source>
        <translation>请输入大于 0 的金额。</translation>
    </message>
    <message>
        <source>Without a receipt</source>
        <translation>无小票退货</translation>
    </message>
    <message>
        <source>Goods without any proof that they were bought here. For them there is store credit, a gift card or an exchange, never money.</source>
        <translation>无法证明在本店购买的商品：只能退为店铺余额、礼品卡或换货，不退现金。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>接受退货</translation>
    </message>
    <message>
        <source>Goods are taken back without a receipt</source>
        <translation>接受无小票退货</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>What the goods of one return may come to.</source>
        <translation>一次退货的商品总额上限。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>One return without a receipt comes to %1 at most. More is for those who run the shop.</source>
        <translation>一次无小票退货最多 %1，超出须由店铺负责人处理。</translation>
    </message>
    <message>
        <source>Without a receipt only those who run the shop take goods back.</source>
        <translation>没有小票时，只有店铺负责人可以接受退货。</translation>
    </message>
    <message>
        <source>Limit without a receipt saved</source>
        <translation>无小票上限已保存</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::OptionsEdit</name>
    <message>
        <source>Options, a line each</source>
        <translation>选项，每行一个</translation>
    </message>
    <message>
        <source>Add the missing variants</source>
        <translation>添加缺少的规格</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::OrderLinesField</name>
    <message numerus="yes">
        <source>%Ln article(s) are no longer sold and were left out.</source>
        <translation>
            <numerusform>%Ln 种商品已不再出售，未列入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::OrderSheet</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Nothing has been paid yet.</source>
        <translation>还没有付款。</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Corrects order</source>
        <translation>更正订单</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>由其更正</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source> · %1 each</source>
        <translation> · 单价 %1</translation>
    </message>
    <message>
        <source> · %1 discount</source>
        <translation> · 折扣 %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln line(s)</source>
        <translation>
            <numerusform>全部 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>%1 handed over, %2 change</source>
        <translation>实收 %1，找零 %2</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未付</translation>
    </message>
    <message>
        <source>Credit given</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Comes from an import</source>
        <translation>来自导入</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>退还款项</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Corrected by %1</source>
        <translation>由 %1 更正</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Collected in</source>
        <translation>自提门店</translation>
    </message>
    <message>
        <source> · serial number %1</source>
        <translation> · 序列号 %1</translation>
    </message>
    <message>
        <source>The order stays as it was</source>
        <translation>订单保持不变</translation>
    </message>
    <message>
        <source>Benefits then</source>
        <translation>当时的权益</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::OrdersPane</name>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Find by number or member</source>
        <translation>按编号或会员查找</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Sales and credits of all stores and channels stand here. Bring in those of another system to begin with.</source>
        <translation>所有门店和渠道的销售单和退款单列在这里。可先导入其他系统的订单。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 张订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Credit · %1</source>
        <translation>退款 · %1</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>打印小票</translation>
    </message>
    <message>
        <source>Receipt as PDF</source>
        <translation>小票存为 PDF</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Place order %1</source>
        <translation>下单 %1</translation>
    </message>
    <message>
        <source>Take payment %1</source>
        <translation>收款 %1</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Ship %1 of %2</source>
        <translation>发货 %1 / %2</translation>
    </message>
    <message>
        <source>Ship %1</source>
        <translation>发货 %1 件</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Hand over %1 of %2</source>
        <translation>交付 %1 / %2</translation>
    </message>
    <message>
        <source>Hand over %1</source>
        <translation>交付 %1 件</translation>
    </message>
    <message>
        <source>Say what arrived</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Change order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Leave the change</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Cancel order, give back %1</source>
        <translation>取消订单，退款 %1</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Begin a return</source>
        <translation>新建退货</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>继续编辑草稿</translation>
    </message>
    <message>
        <source>Late: compensate…</source>
        <translation>延误补偿…</translation>
    </message>
    <message>
        <source>Every sale and every credit. A credit takes goods back: its amounts are negative, and it names the order that it corrects where that is known.

Filter by date, status, channel, store or country; the line below the list says how many orders these are and what they come to. Select several to see their sum. **To do** finds what is still to be paid, to ship or to be collected.

**New order** (Ctrl+N) takes an order that comes by phone, mail or marketplace: scan or find the articles, choose the member, say where the goods go. Ctrl+S puts it by as a draft, Ctrl+Enter places it. What you type is kept until then.

What can be done with an order stands above it: take a payment, ship all or a part, hand it over in any store, change it, take goods back, cancel it. What cannot be done says why.

A click on a number of the dashboard brings you here, to the orders behind it.</source>
        <translation>所有销售和退款。退款表示退货：金额为负，并在已知时注明所更正的订单。

可按日期、状态、渠道、门店或国家筛选；列表下方显示订单数和合计。选择多个可查看其合计。**待办**可找出待付款、待发货或待自提的订单。

**新建订单**（Ctrl+N）用于录入电话、邮件或平台订单：扫描或查找商品，选择会员，指定交货方式。Ctrl+S 存为草稿，Ctrl+Enter 下单。在此之前，输入的内容会一直保留。

订单上方列出可执行的操作：收款、全部或部分发货、在任一门店交付、修改、退货、取消。不可用的操作会说明原因。

点击仪表盘上的数字会打开其背后的订单。</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>A coupon goes to a member, and this order has none.</source>
        <translation>优惠券须发给会员，而此订单没有会员。</translation>
    </message>
    <message>
        <source>Report a benefit…</source>
        <translation>报告权益兑现情况…</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PaperPages</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>The file %1 could not be written. Choose another folder.</source>
        <translation>无法写入文件 %1，请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PasswordSection</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>It opens the shop. Nobody can look it up; an owner can give you a new one.</source>
        <translation>它用来打开店铺。没有人能查到它；店主可以给您一个新密码。</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>旧密码</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>密码已更改</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PayForm</name>
    <message>
        <source>Take payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Code of the card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>empty: exactly the amount</source>
        <translation>留空：正好</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>slip of the terminal, number of the transfer</source>
        <translation>签购单号、转账编号</translation>
    </message>
    <message>
        <source>Enter the amount that is paid.</source>
        <translation>请输入付款金额。</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>收款 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>找零 %1</translation>
    </message>
    <message>
        <source>%1 stay open</source>
        <translation>还剩 %1 未付</translation>
    </message>
    <message>
        <source>%1 are open, rounded to what coins can pay</source>
        <translation>待付 %1，已按硬币面值取整</translation>
    </message>
    <message>
        <source>%1 taken. Change: %2</source>
        <translation>已收 %1，找零 %2</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>已收 %1</translation>
    </message>
    <message>
        <source>Into the till of</source>
        <translation>记入收银台</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PeriodBar</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>全部门店</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PeriodChart</name>
    <message>
        <source>d MMM</source>
        <comment>a day of the year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>W%1</source>
        <comment>ISO week</comment>
        <translation>第%1周</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>%2年第%1季度</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PersonForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>To sign in with, and what colleagues see.</source>
        <translation>用于登录，同事也会看到。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What the person may do. “Roles” shows what belongs to each.</source>
        <translation>此人可以做什么。“角色”页列出每个角色的权限。</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Choose a role</source>
        <translation>选择角色</translation>
    </message>
    <message>
        <source>Enter the person&apos;s name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <source>Choose what the person may do.</source>
        <translation>请选择此人的角色。</translation>
    </message>
    <message>
        <source>Choose at least one store, or all of them.</source>
        <translation>请至少选择一家门店，或选择全部。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PersonSheet</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>这里还没有更改。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二因素</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 is in the archive and cannot sign in. Whoever comes back gets a new password.</source>
        <translation>%1已归档，无法登录。回来时会得到新密码。</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>For when %1 has forgotten the password. The PIN, the second factor, remembered devices and a recovery sheet go with the old one.</source>
        <translation>用于%1忘记密码时。PIN、第二因素、已记住的设备和恢复单会随旧密码一并失效。</translation>
    </message>
    <message>
        <source>Replace password</source>
        <translation>替换密码</translation>
    </message>
    <message>
        <source>“%1” taken back from the archive</source>
        <translation>已从归档恢复“%1”</translation>
    </message>
    <message>
        <source>“%1” has a new password</source>
        <translation>“%1”已有新密码</translation>
    </message>
    <message>
        <source>You change your own password under “My account”, with the old one.</source>
        <translation>自己的密码请在“我的账号”中用原密码更改。</translation>
    </message>
    <message>
        <source>Open “My account”</source>
        <translation>打开“我的账号”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PersonalDataPage</name>
    <message>
        <source>No phone number</source>
        <translation>没有手机号</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>没有邮箱</translation>
    </message>
    <message>
        <source>%1 – verified on %2</source>
        <translation>%1 · 已于 %2 验证</translation>
    </message>
    <message>
        <source>%1 – not verified</source>
        <translation>%1 · 未验证</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>重新验证</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Verify the phone number</source>
        <translation>验证手机号</translation>
    </message>
    <message>
        <source>Verify the e-mail address</source>
        <translation>验证邮箱</translation>
    </message>
    <message>
        <source>Erased on %1. Orders, points and consents stay under the number %2.</source>
        <translation>已于 %1 清除。订单、积分和授权记录保留在编号 %2 下。</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>All that is held</source>
        <translation>全部资料</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes all that is held about the member to one file, contact data in clear. The history keeps who did.</source>
        <translation>将该会员的全部资料写入一个文件，联系方式以明文显示。操作人会留在历史中。</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>清除…</translation>
    </message>
    <message>
        <source>Erases name, contact data, birthday and note for good.</source>
        <translation>永久清除姓名、联系方式、生日和备注。</translation>
    </message>
    <message>
        <source>Export all that is held about this member</source>
        <translation>导出该会员的全部资料</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>All that is held about %1 is in %2</source>
        <translation>%1 的全部资料已写入 %2</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>正在清除…</translation>
    </message>
    <message>
        <source>Member %1 is erased</source>
        <translation>会员 %1 已清除</translation>
    </message>
    <message>
        <source>Clear traces</source>
        <translation>清理痕迹</translation>
    </message>
    <message>
        <source>Makes the shop file anew, in which traces of erased members may remain.</source>
        <translation>重新整理店铺文件，清理已清除会员可能残留的痕迹。</translation>
    </message>
    <message>
        <source>Member %1 is erased, but traces may remain in the shop file, which somebody was reading. Clear them in a while.</source>
        <translation>会员 %1 已清除，但店铺文件当时正被读取，可能仍有痕迹，请稍后清理。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PhotosEdit</name>
    <message>
        <source>Add photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Take photo %1 away</source>
        <translation>移除照片 %1</translation>
    </message>
    <message>
        <source>By camera</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Add a photo by camera</source>
        <translation>拍照添加照片</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PickUpForm</name>
    <message>
        <source>Service</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>By which the repair is sold.</source>
        <translation>维修以此项目计价出售。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 picked up, %2 taken. Change: %3</source>
        <translation>%1 已取走，收款 %2，找零：%3</translation>
    </message>
    <message>
        <source>%1 picked up, %2 taken</source>
        <translation>%1 已取走，收款 %2</translation>
    </message>
    <message>
        <source>There is no service yet: add one to the products, such as “Repair”.</source>
        <translation>还没有服务项目：请先在商品中添加，例如“维修”。</translation>
    </message>
    <message>
        <source>This is less than the %1 that are due.</source>
        <translation>少于应付的 %1。</translation>
    </message>
    <message>
        <source>Scan or type the code of the gift card.</source>
        <translation>请扫描或输入礼品卡号。</translation>
    </message>
    <message>
        <source>Quoted: %1</source>
        <translation>报价：%1</translation>
    </message>
    <message>
        <source>Hand it over, take %1</source>
        <translation>交付并收款 %1</translation>
    </message>
    <message>
        <source>with tax: %1</source>
        <translation>含税：%1</translation>
    </message>
    <message>
        <source>in coins: %1</source>
        <translation>现金取整：%1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>找零：%1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PictureCard</name>
    <message>
        <source>%1 · %2 × %3 · %4 KiB</source>
        <translation>%1 · %2 × %3 · %4 KiB</translation>
    </message>
    <message>
        <source>What can be seen on it?</source>
        <translation>图片上是什么？</translation>
    </message>
    <message>
        <source>What can be seen on picture %1</source>
        <translation>图片 %1 上是什么</translation>
    </message>
    <message>
        <source>Picture %1: %2</source>
        <translation>图片 %1：%2</translation>
    </message>
    <message>
        <source>Move picture %1 up</source>
        <translation>上移图片 %1</translation>
    </message>
    <message>
        <source>Move picture %1 down</source>
        <translation>下移图片 %1</translation>
    </message>
    <message>
        <source>Remove picture %1</source>
        <translation>移除图片 %1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PictureView</name>
    <message>
        <source>This picture cannot be shown on this computer.</source>
        <translation>本机无法显示此图片。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PicturesPage</name>
    <message>
        <source>Add picture…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>Drop PNG, JPEG or WebP files here, paste a picture, or add one from a file.</source>
        <translation>将 PNG、JPEG 或 WebP 文件拖到这里，粘贴图片，或从文件添加。</translation>
    </message>
    <message>
        <source>Lists show the first one. Drop further files anywhere on this side.</source>
        <translation>列表显示第一张。更多文件可拖到此侧任意位置。</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, or the file that it is in.</source>
        <translation>剪贴板中没有图片。请复制图片或图片文件。</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Adding %1…</source>
        <translation>正在添加 %1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 added, scaled down from %2 to %3 pixels, without what the camera noted in it</source>
        <translation>已添加 %1，由 %2 缩小到 %3 像素，不含相机记录的信息</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>已添加 %1</translation>
    </message>
    <message>
        <source>Description saved</source>
        <translation>已保存说明</translation>
    </message>
    <message>
        <source>Picture moved</source>
        <translation>已移动图片</translation>
    </message>
    <message>
        <source>Picture removed</source>
        <translation>已移除图片</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PiecesEdit</name>
    <message>
        <source>%1 · %2</source>
        <comment>goods and their SKU</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Pieces of %1</source>
        <translation>%1 的件数</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PinSection</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>You have one. At a shared counter it is enough to switch to you, while the shop is open.</source>
        <translation>您已设置 PIN。店铺打开期间，在共用柜台上用它就能切换到您。</translation>
    </message>
    <message>
        <source>4 to 8 digits for switching quickly at a shared counter, while the shop is open.</source>
        <translation>4 至 8 位数字，店铺打开期间用于在共用柜台快速切换。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>Take PIN away</source>
        <translation>取消 PIN</translation>
    </message>
    <message>
        <source>PIN taken away</source>
        <translation>PIN 已取消</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN 已设置</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PointsPage</name>
    <message>
        <source>Enter how many points to add, or to take with a minus.</source>
        <translation>请输入要增加的积分，扣减用负号。</translation>
    </message>
    <message>
        <source>Say why the points are adjusted.</source>
        <translation>请说明调整积分的原因。</translation>
    </message>
    <message>
        <source>No points have been earned or used yet.</source>
        <translation>还没有获得或使用积分。</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>记账</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Points entries, the newest first</source>
        <translation>积分记录，最新在前</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Below 0 takes points away.</source>
        <translation>负数表示扣减积分。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes back an adjustment made by mistake</source>
        <translation>撤回误记的调整</translation>
    </message>
    <message>
        <source>Points of %1 adjusted: %2</source>
        <translation>%1 的积分已调整：%2</translation>
    </message>
    <message>
        <source>Statement as PDF…</source>
        <translation>对账单存为 PDF…</translation>
    </message>
    <message>
        <source>What is left, the first to be spent first</source>
        <translation>剩余积分，先用的在前</translation>
    </message>
    <message>
        <source>What is left of the points, the first to be spent first</source>
        <translation>剩余积分，先用的在前</translation>
    </message>
    <message>
        <source>What happened, the newest first</source>
        <translation>积分变动，最新的在前</translation>
    </message>
    <message>
        <source>%1 can be spent</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>%1 wait for the end of the return window</source>
        <translation>%1 待退货期结束后生效</translation>
    </message>
    <message>
        <source>%1 are owed and set off against the next</source>
        <translation>欠 %1，将从以后所得积分中扣除</translation>
    </message>
    <message>
        <source>Statement of points</source>
        <translation>积分对账单</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The statement is in %1</source>
        <translation>对账单已存入 %1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PointsSection</name>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>When members can spend what they have earned, and until when it is good.</source>
        <translation>会员所得积分何时可用，有效期到何时。</translation>
    </message>
    <message>
        <source>Days to wait</source>
        <translation>等待天数</translation>
    </message>
    <message>
        <source>So long a purchase can be returned; its points can be spent after that. 0: at once.</source>
        <translation>购物后可退货的天数，期满后积分才可使用。0：立即可用。</translation>
    </message>
    <message>
        <source>Good for months</source>
        <translation>有效月数</translation>
    </message>
    <message>
        <source>0: points stay for good.</source>
        <translation>0：积分永久有效。</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Days for what comes back</source>
        <translation>退回积分的有效天数</translation>
    </message>
    <message>
        <source>Points that were spent, expired since and are given back are good for so long.</source>
        <translation>已使用、其后过期又退回的积分，在此天数内有效。</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>提前提醒天数</translation>
    </message>
    <message>
        <source>So long before points expire, their members are listed.</source>
        <translation>积分过期前的这些天内，列出相关会员。</translation>
    </message>
    <message>
        <source>that very day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>the end of that month</source>
        <translation>当月月底</translation>
    </message>
    <message>
        <source>the end of that year</source>
        <translation>当年年底</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Points of a purchase of today can be spent from %1</source>
        <translation>今天购物所得积分从 %1 起可用</translation>
    </message>
    <message>
        <source>Points of a purchase of today can be spent at once</source>
        <translation>今天购物所得积分立即可用</translation>
    </message>
    <message>
        <source>%1, up to %2.</source>
        <translation>%1，有效至 %2。</translation>
    </message>
    <message>
        <source>%1, and stay for good.</source>
        <translation>%1，永久有效。</translation>
    </message>
    <message>
        <source>Saved. Points that were earned before keep their dates.</source>
        <translation>已保存。此前获得的积分仍保留原日期。</translation>
    </message>
    <message>
        <source>Hours without the server</source>
        <translation>离线小时数</translation>
    </message>
    <message>
        <source>A device of a company spends points freely for so long after it last reached the server.</source>
        <translation>公司的电脑在最后一次连上服务器后的这段时间内，可照常使用积分。</translation>
    </message>
    <message>
        <source>Points after that</source>
        <translation>此后可用积分</translation>
    </message>
    <message>
        <source>So many a device may spend until it reaches it again.</source>
        <translation>超时后，电脑在重新连上服务器之前最多可使用的积分。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Once, by mail, how many points and when: those who agreed to messages about orders by e-mail. How many the others are becomes a task.</source>
        <translation>用邮件通知一次，写明积分数和过期时间：仅限同意接收订单邮件的会员。其余会员的人数会列为待办。</translation>
    </message>
    <message>
        <source>are told before points expire</source>
        <translation>积分过期前通知</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PointsStatement</name>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>永久有效</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>After</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>获得日期</translation>
    </message>
    <message>
        <source>%1 points can be spent.</source>
        <translation>可用 %1 积分。</translation>
    </message>
    <message>
        <source>%1 more wait for the end of the return window.</source>
        <translation>另有 %1 积分待退货期结束后生效。</translation>
    </message>
    <message>
        <source>%1 are owed, and are set off against the next ones.</source>
        <translation>欠 %1 积分，将从以后所得积分中扣除。</translation>
    </message>
    <message>
        <source>Statement of points</source>
        <translation>积分对账单</translation>
    </message>
    <message>
        <source>Member %1, %2</source>
        <translation>会员 %1，%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>剩余积分</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>The statement could not be written. Choose another place.</source>
        <translation>无法写入对账单。请选择其他位置。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PriceExplained</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PriceListsSection</name>
    <message>
        <source>Give the price list a name.</source>
        <translation>请为价目表命名。</translation>
    </message>
    <message>
        <source>Enter a discount from 0 to 100 percent.</source>
        <translation>请输入 0 到 100 的折扣百分比。</translation>
    </message>
    <message>
        <source>Write the day as year-month-day, such as 2026-12-24.</source>
        <translation>请按 年-月-日 填写日期，例如 2026-12-24。</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Other prices for a tier, a channel, a store or some days. Where several hold, the highest priority goes first, then the lowest price. Prices of single products are set on the page of the product.</source>
        <translation>针对等级、渠道、门店或日期的其他价格。多个价目表同时适用时，优先级高者优先，其次价格低者优先。单个商品的价格在商品页设置。</translation>
    </message>
    <message>
        <source>Add a price list</source>
        <translation>添加价目表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Such as 2026-12-01. Empty: at once.</source>
        <translation>例如 2026-12-01。留空：立即生效。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>This day included. Empty: no end.</source>
        <translation>含当天。留空：无结束日期。</translation>
    </message>
    <message>
        <source>Discount in percent</source>
        <translation>折扣百分比</translation>
    </message>
    <message>
        <source>Off everything, or off one category. Empty: single prices only.</source>
        <translation>针对全部商品或一个分类。留空：仅单个定价。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>The higher one goes first.</source>
        <translation>数值高者优先。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation>所有渠道</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Every store</source>
        <translation>所有门店</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1% off</source>
        <translation>减 %1%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln price(s)</source>
        <translation>
            <numerusform>%Ln 个定价</numerusform>
        </translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Price list “%1” saved</source>
        <translation>已保存价目表“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PricesPage</name>
    <message>
        <source>Enter a discount from 0 to 100 percent.</source>
        <translation>请输入 0 到 100 的折扣百分比。</translation>
    </message>
    <message>
        <source>No price list names this product. Its own price holds everywhere.</source>
        <translation>没有价目表包含此商品，处处按其本身价格销售。</translation>
    </message>
    <message>
        <source>There are no price lists yet. Settings has the place for them: prices for a tier of members, a channel, a store or some days.</source>
        <translation>还没有价目表。可在设置中添加：针对会员等级、渠道、门店或日期的价格。</translation>
    </message>
    <message>
        <source>Prices by price list</source>
        <translation>价目表价格</translation>
    </message>
    <message>
        <source>Set a price</source>
        <translation>设置价格</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Leave price and discount empty to take the variant off the list.</source>
        <translation>价格和折扣都留空，则将此规格移出价目表。</translation>
    </message>
    <message>
        <source>Or discount in percent</source>
        <translation>或折扣百分比</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Price of “%1” saved</source>
        <translation>已保存“%1”的价格</translation>
    </message>
    <message>
        <source>Enter an amount of 0 or more.</source>
        <translation>请输入 0 或以上的金额。</translation>
    </message>
    <message>
        <source>Enter either a price or a discount, not both.</source>
        <translation>请只填价格或折扣之一。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PrizeRow</name>
    <message>
        <source>wins nothing</source>
        <translation>未中奖</translation>
    </message>
    <message>
        <source>wins points</source>
        <translation>得积分</translation>
    </message>
    <message>
        <source>wins coupon %1</source>
        <translation>得优惠券 %1</translation>
    </message>
    <message>
        <source>Write the share of each prize in percent, such as 5.</source>
        <translation>请填写每个奖品的份额百分比，例如 5。</translation>
    </message>
    <message>
        <source>Give each prize a name.</source>
        <translation>请为每个奖品填写名称。</translation>
    </message>
    <message>
        <source>Share of prize %1, in percent</source>
        <translation>奖品 %1 的份额（%）</translation>
    </message>
    <message>
        <source>%</source>
        <comment>share of a prize</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>Name of prize %1</source>
        <translation>奖品 %1 的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What prize %1 is</source>
        <translation>奖品 %1 的内容</translation>
    </message>
    <message>
        <source>Points of prize %1</source>
        <translation>奖品 %1 的积分</translation>
    </message>
    <message>
        <source>How many there are of prize %1</source>
        <translation>奖品 %1 的数量</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限数量</translation>
    </message>
    <message>
        <source>Remove prize %1</source>
        <translation>移除奖品 %1</translation>
    </message>
    <message>
        <source>wins a coupon that is not in use any more</source>
        <translation>得优惠券（已停用）</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::PrizesEdit</name>
    <message>
        <source>Together 100 %.</source>
        <translation>合计 100 %。</translation>
    </message>
    <message>
        <source>Together %1 %; %2 % are missing before draws can begin.</source>
        <translation>合计 %1 %，还差 %2 % 才能开始抽奖。</translation>
    </message>
    <message>
        <source>Together %1 %; that is %2 % too much.</source>
        <translation>合计 %1 %，超出 %2 %。</translation>
    </message>
    <message>
        <source>Add a prize</source>
        <translation>添加奖品</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ProductForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SKU and price</source>
        <translation>SKU 和价格</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Settings has the list of tax classes.</source>
        <translation>税类在“设置”中维护。</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Only what is on the shelf is offered for sale.</source>
        <translation>只有上架的商品才能销售。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>新分类…</translation>
    </message>
    <message>
        <source>Name of the new category</source>
        <translation>新分类的名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>不计税</translation>
    </message>
    <message>
        <source>Give the product a name.</source>
        <translation>请填写商品名称。</translation>
    </message>
    <message>
        <source>Goods have stock; a service has none; a bundle is taken from what it holds.</source>
        <translation>实物有库存；服务没有；套装从其内容的库存中扣减。</translation>
    </message>
    <message>
        <source>The bundle holds</source>
        <translation>套装内容</translation>
    </message>
    <message>
        <source>A line each: pieces and SKU or barcode, such as 4 × CUP.</source>
        <translation>每行一种：件数和 SKU 或条码，例如 4 × CUP。</translation>
    </message>
    <message>
        <source>Price is the sum</source>
        <translation>价格为合计</translation>
    </message>
    <message>
        <source>The price follows those of what the bundle holds.</source>
        <translation>价格随套装内容的价格变化。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>A line each, such as Size: S, M, L.</source>
        <translation>每行一个，例如 尺码: S, M, L。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Day and time, such as 2026-12-01 09:00. Empty: at once.</source>
        <translation>日期和时间，例如 2026-12-01 09:00。留空：立即上架。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>From this time on it is no longer offered. Empty: no end.</source>
        <translation>从此时起不再销售。留空：不限。</translation>
    </message>
    <message>
        <source>Warranty in months</source>
        <translation>保修月数</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>A line each, such as Material: porcelain. Settings has the list.</source>
        <translation>每行一个，例如 材质: 瓷。可在设置中查看列表。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Write a name and its values in each line, such as Size: S, M, L.</source>
        <translation>每行写名称和值，例如 尺码: S, M, L。</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Whom the shop buys it from.</source>
        <translation>店铺的进货来源。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ProductSheet</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Variants and barcodes</source>
        <translation>规格和条码</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>这里还没有任何更改。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>不计税</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Orders with this product</source>
        <translation>含此商品的订单</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>保修</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>%1 × %2 (%3)</source>
        <translation>%1 × %2（%3）</translation>
    </message>
    <message>
        <source>The bundle holds</source>
        <translation>套装内容</translation>
    </message>
    <message>
        <source>Can be made in %1</source>
        <translation>%1 可组装</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ProductsPane</name>
    <message>
        <source>Book stock</source>
        <translation>登记库存</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Archive product</source>
        <translation>归档商品</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Everything that the shop sells stands here, with its prices, barcodes and stock.</source>
        <translation>店里卖的一切都列在这里，连同价格、条码和库存。</translation>
    </message>
    <message>
        <source>Find by name, SKU or barcode</source>
        <translation>按名称、SKU 或条码查找</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln product(s)</source>
        <translation>
            <numerusform>归档 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) archived</source>
        <translation>
            <numerusform>已归档 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) taken back from the archive</source>
        <translation>
            <numerusform>已取消归档 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Book stock (needs approval)</source>
        <translation>登记库存（需要批准）</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Everything that the shop sells. Type to find a product by name, SKU or barcode; click it, or press Enter, to see its variants, its stock in each store and what was changed.

A product that is no longer sold is **archived**: it leaves the lists, and its history stays. Select several with Space or Ctrl and archive them, change their prices, category or tax class, or print their labels together; without a selection, Ctrl+K does the same with all that the list shows. Each of these steps can be undone.

**Pictures** are added by dropping files onto the right-hand side, or by pasting them there.

What you type into a form is kept as a draft until you save or discard it. A barcode that you scan there is added to the variant you are at.</source>
        <translation>店里出售的所有商品。输入名称、SKU 或条码即可查找；点击或按 Enter 查看规格、各门店库存和修改记录。

不再销售的商品可以**归档**：从列表中移出，历史保留。用空格键或 Ctrl 选择多个商品，可一起归档，修改价格、分类或税类，或打印标签；不选择时，用 Ctrl+K 对列表中的全部商品执行同样操作。这些操作都可以撤销。

将文件拖到右侧，或在那里粘贴，即可添加**图片**。

表单中输入的内容会保留为草稿，直到保存或放弃。在表单中扫描的条码会加到当前规格上。</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln product(s)…</source>
        <translation>
            <numerusform>修改 %Ln 个商品…</numerusform>
        </translation>
    </message>
    <message>
        <source>Change many products…</source>
        <translation>批量修改商品…</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>打印标签…</translation>
    </message>
    <message>
        <source>Print labels of many products…</source>
        <translation>批量打印标签…</translation>
    </message>
    <message>
        <source>%1 · stock worth %2</source>
        <comment>how many products, and what the goods on hand have cost</comment>
        <translation>%1 · 库存成本 %2</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Point the camera of a phone at it.</source>
        <translation>请用手机摄像头对准它。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReceiptIssue</name>
    <message>
        <source>Save the receipt</source>
        <translation>保存小票</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>A copy of the receipt was handed out</source>
        <translation>已补打小票</translation>
    </message>
    <message>
        <source>The receipt was handed out</source>
        <translation>已出小票</translation>
    </message>
    <message>
        <source>Report of the till</source>
        <translation>收银报表</translation>
    </message>
    <message>
        <source>The report is printed</source>
        <translation>报表已打印</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>报表已保存</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReceiptPaper</name>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>Paper of %1 mm</source>
        <translation>%1 mm 纸</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边缘</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>右边缘</translation>
    </message>
    <message>
        <source>An amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>In bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Both words above touch their edges, and the paper ends below this line.</source>
        <translation>上方两个词应紧贴纸边，纸张在本行下方结束。</translation>
    </message>
    <message>
        <source>Copy %1 of this receipt</source>
        <translation>本小票第 %1 次补打</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Tax %1 %</source>
        <translation>税 %1 %</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Tax %1 % contained</source>
        <translation>含税 %1 %</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>还需支付</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Points of this sale</source>
        <translation>本次积分</translation>
    </message>
    <message>
        <source>Points in all</source>
        <translation>积分余额</translation>
    </message>
    <message>
        <source>Report of the till</source>
        <translation>收银报表</translation>
    </message>
    <message>
        <source>Opened by %1</source>
        <translation>开班：%1</translation>
    </message>
    <message>
        <source>Closed by %1</source>
        <translation>关班：%1</translation>
    </message>
    <message>
        <source>Sales: %1</source>
        <translation>销售：%1</translation>
    </message>
    <message>
        <source>Credits: %1</source>
        <translation>退款：%1</translation>
    </message>
    <message>
        <source>Gift cards sold</source>
        <translation>售出礼品卡</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Cash to begin with</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>序列号：%1</translation>
    </message>
    <message>
        <source>%1 %2 % contained</source>
        <translation>含 %1 %2 %</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Keep it like cash: whoever has the code can spend it.</source>
        <translation>请像现金一样妥善保管：持有卡号即可使用。</translation>
    </message>
    <message>
        <source>Not paid in full</source>
        <translation>未付清</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReceiptSection</name>
    <message>
        <source>Receipts</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Printer and paper are chosen for this computer; the texts stand on every receipt.</source>
        <translation>打印机和纸张仅用于本机；文字印在每张小票上。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Test page as PDF</source>
        <translation>测试页存为 PDF</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>Below the shop&apos;s name: address, telephone, tax number.</source>
        <translation>店名下方：地址、电话、税号。</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>At the end: thanks, opening hours, how goods are returned.</source>
        <translation>末尾：致谢、营业时间、退货说明。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>None: receipts as PDF</source>
        <translation>无：小票存为 PDF</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>The test page was sent to the printer.</source>
        <translation>测试页已发送到打印机。</translation>
    </message>
    <message>
        <source>Save the test page</source>
        <translation>保存测试页</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The test page was saved.</source>
        <translation>测试页已保存。</translation>
    </message>
    <message>
        <source>Texts of receipts saved</source>
        <translation>已保存小票文字</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReceiveForm</name>
    <message>
        <source>Receive the goods</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>one a line; scan or type them</source>
        <translation>每行一个；请扫描或输入</translation>
    </message>
    <message>
        <source>Serial numbers of %1</source>
        <translation>%1 的序列号</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 已收货</translation>
    </message>
    <message>
        <source>%1 is not among the goods of this return.</source>
        <translation>%1 不在此退货的商品中。</translation>
    </message>
    <message>
        <source>%1 is counted already.</source>
        <translation>%1 已计入。</translation>
    </message>
    <message>
        <source>Scan the serial number of “%1”.</source>
        <translation>请扫描“%1”的序列号。</translation>
    </message>
    <message numerus="yes">
        <source>Of “%1” only %Ln were announced. Receive them, then note the others with “More came than announced…”.</source>
        <translation>
            <numerusform>“%1”只申请退回 %Ln 件。请先收下这些，其余用“实收多于申请…”登记。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RecordHistory</name>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>这里还没有任何更改。</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>%1 的历史</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RecordView</name>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的内容</translation>
    </message>
    <message>
        <source>No row has what you search for within the filters that are set.</source>
        <translation>在当前筛选条件下没有找到。</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RecoveryCodesView</name>
    <message>
        <source>It is on. These recovery codes let you in when the phone is gone, each of them once. Keep them now; they are not shown again.</source>
        <translation>已开启。手机不在时可用这些恢复码登录，每个只能用一次。请现在保存；它们不会再次显示。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the recovery codes</source>
        <translation>复制恢复码</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print the recovery codes</source>
        <translation>打印恢复码</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>我已保存</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RecoverySection</name>
    <message>
        <source>Enter the secret that is printed on the sheet.</source>
        <translation>请输入恢复单上印的密钥。</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>正在打开店铺…</translation>
    </message>
    <message>
        <source>Use the recovery sheet</source>
        <translation>使用恢复单</translation>
    </message>
    <message>
        <source>For %1. The sheet opens the shop once; print a new one afterwards.</source>
        <translation>用于%1。恢复单只能开门一次，之后请打印一张新的。</translation>
    </message>
    <message>
        <source>Secret on the sheet</source>
        <translation>恢复单上的密钥</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>设定新密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No sheet at hand? An owner of the shop can give you a new password.</source>
        <translation>手边没有恢复单？店主可以给你一个新密码。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RecoverySheetSection</name>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复单</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>恢复单.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Recovery sheet saved. Print it, then delete the file.</source>
        <translation>恢复单已保存。请打印后删除该文件。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>A secret on paper that opens the shop when you have forgotten your password. Without it or another owner, nobody can help. A new sheet makes the one before void.</source>
        <translation>忘记密码时能打开店铺的纸质密钥。没有它，也没有其他店主，就没有人能帮您。新恢复单会使旧的作废。</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>生成新恢复单</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RedeemSection</name>
    <message>
        <source>Enter what these points take off.</source>
        <translation>请输入这些积分可抵扣的金额。</translation>
    </message>
    <message>
        <source>Enter a share above 0, up to 100 percent.</source>
        <translation>请输入大于 0、不超过 100 的百分比。</translation>
    </message>
    <message>
        <source>Redeeming points</source>
        <translation>积分抵扣</translation>
    </message>
    <message>
        <source>What points take off a purchase. Coupons come first; then points.</source>
        <translation>积分在购物时可抵扣的金额。先用优惠券，再用积分。</translation>
    </message>
    <message>
        <source>Points are redeemed</source>
        <translation>启用积分抵扣</translation>
    </message>
    <message>
        <source>So many points</source>
        <translation>每使用积分</translation>
    </message>
    <message>
        <source>take off</source>
        <translation>可抵扣</translation>
    </message>
    <message>
        <source>At most, in percent</source>
        <translation>最高抵扣（百分比）</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最少使用</translation>
    </message>
    <message>
        <source>So many points at once. 0: no least.</source>
        <translation>每次至少使用的积分。0：不限。</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>使用单位</translation>
    </message>
    <message>
        <source>100: in whole hundreds.</source>
        <translation>100：按整百使用。</translation>
    </message>
    <message>
        <source>Times a day</source>
        <translation>每日次数</translation>
    </message>
    <message>
        <source>For each member. 0: no limit.</source>
        <translation>针对每位会员。0：不限。</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>仅限</translation>
    </message>
    <message>
        <source>Goods in these categories. None: for all goods.</source>
        <translation>这些分类的商品。不选：适用于全部商品。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rule for redeeming points saved</source>
        <translation>已保存积分抵扣规则</translation>
    </message>
    <message>
        <source>Redeeming</source>
        <translation>积分抵扣</translation>
    </message>
    <message>
        <source>Of what the goods come to after coupons and other discounts.</source>
        <translation>按扣除优惠券及其他折扣后的商品金额计算。</translation>
    </message>
    <message>
        <source>In steps of %1 it is %2 points at least. Enter that, or another step.</source>
        <translation>使用单位为 %1 时，最少为 %2 积分。请填写此值，或更改使用单位。</translation>
    </message>
    <message>
        <source>%1 A purchase of %2 earns %3 points, which are worth %4 here.</source>
        <translation>%1购物 %2 可得 %3 积分，在此可抵扣 %4。</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>Points are not redeemed now. Once they are: %1</source>
        <translation>目前未启用积分抵扣。启用后：%1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReferralSection</name>
    <message>
        <source>Recommending the shop</source>
        <translation>推荐奖励</translation>
    </message>
    <message>
        <source>A member can say who brought them. Once their first order is paid, both get points, once.</source>
        <translation>会员可以登记自己的推荐人。其首笔订单付款后，双方各获一次积分。</translation>
    </message>
    <message>
        <source>Points for who recommended</source>
        <translation>推荐人所得积分</translation>
    </message>
    <message>
        <source>Points for the new member</source>
        <translation>新会员所得积分</translation>
    </message>
    <message>
        <source>Least order</source>
        <translation>最低订单金额</translation>
    </message>
    <message>
        <source>Smaller orders do not count as the first one.</source>
        <translation>低于此金额的订单不计为首笔订单。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Example: Ann says that Ben brought her. Once Ann has paid for her first order of %1 or more, Ben gets %2 points and Ann %3. Where that order is taken back, so are the points.</source>
        <translation>示例：小林说是小王介绍来的。小林付清首笔 %1 或以上的订单后，小王得 %2 积分，小林得 %3 积分。该订单退货时，积分也会收回。</translation>
    </message>
    <message>
        <source>Nobody gets points for recommending the shop.</source>
        <translation>推荐店铺不奖励积分。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReorderPane</name>
    <message>
        <source>Watch no longer</source>
        <translation>不再关注</translation>
    </message>
    <message>
        <source>Goods that are watched</source>
        <translation>关注的商品</translation>
    </message>
    <message>
        <source>Find by name, SKU or barcode</source>
        <translation>按名称、SKU 或条码查找</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>补货</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>还没有关注的商品</translation>
    </message>
    <message>
        <source>Scan goods, or type their barcode or SKU above. The list then says when to order them again, and how many.</source>
        <translation>扫描商品，或在上方输入条码或 SKU。列表会提示何时补货、补多少。</translation>
    </message>
    <message>
        <source>Days to arrive</source>
        <translation>到货天数</translation>
    </message>
    <message>
        <source>From the order until the goods are here.</source>
        <translation>从下单到货物到店。</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>Pieces kept for what nobody foresees.</source>
        <translation>为意外情况保留的件数。</translation>
    </message>
    <message>
        <source>Order for days</source>
        <translation>订货天数</translation>
    </message>
    <message>
        <source>For how long what is ordered is to last.</source>
        <translation>所订货物可卖多久。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Goods that are watched are proposed for reordering when what is available, and on its way, has come down to the **reorder point**: what is sold until an order arrives, and the safety stock. Of 4 a day, 5 days and 6 pieces that is 26.

Demand is what was sold in the last 28 days, less what came back. The proposal brings the stock up to the reorder point and the demand of the days that you want the order to last.

Export the list to send it to a supplier.</source>
        <translation>当可用加在途数量降到**补货点**时，会建议为关注的商品补货。补货点是到货前的销量加安全库存：每天 4 件、5 天、安全库存 6 件，即 26 件。

需求按最近 28 天的销量减去退货计算。建议数量会把库存补到补货点，加上所需天数的需求。

导出列表即可发给供应商。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is watched now</source>
        <translation>已关注“%1”</translation>
    </message>
    <message>
        <source>“%1” is watched already</source>
        <translation>“%1”已在关注中</translation>
    </message>
    <message>
        <source>To order</source>
        <translation>建议订货</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂不需要</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>补货点</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Sold in 28 days</source>
        <translation>28 天销量</translation>
    </message>
    <message>
        <source>Show the product</source>
        <translation>查看商品</translation>
    </message>
    <message>
        <source>Reordering of “%1” saved</source>
        <translation>已保存“%1”的补货设置</translation>
    </message>
    <message>
        <source>“%1” is watched no longer</source>
        <translation>不再关注“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReplyBox</name>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Customer says</source>
        <translation>顾客所说</translation>
    </message>
    <message>
        <source>The customer reads it (Ctrl+R)</source>
        <translation>顾客可以看到 (Ctrl+R)</translation>
    </message>
    <message>
        <source>For colleagues alone (Ctrl+I)</source>
        <translation>仅同事可见 (Ctrl+I)</translation>
    </message>
    <message>
        <source>What the customer says, written down for them</source>
        <translation>代顾客记录其所说的内容</translation>
    </message>
    <message>
        <source>Insert a canned reply</source>
        <translation>插入常用回复</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>发送并解决</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>写回复</translation>
    </message>
    <message>
        <source>Write a note that only colleagues see</source>
        <translation>写仅同事可见的备注</translation>
    </message>
    <message>
        <source>Write down what the customer says</source>
        <translation>记录顾客所说的内容</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>There is a newer message above. Read it before you send yours.</source>
        <translation>上方有更新的消息。请先阅读，再发送您的消息。</translation>
    </message>
    <message>
        <source>%1 answered and resolved</source>
        <translation>%1 已回复并解决</translation>
    </message>
    <message>
        <source>Run a macro</source>
        <translation>执行宏操作</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>“%1” cannot be read, or is too large: at most %2.</source>
        <translation>“%1”无法读取，或文件太大：最大 %2。</translation>
    </message>
    <message>
        <source>%1 · %2 · remove</source>
        <translation>%1 · %2 · 移除</translation>
    </message>
    <message>
        <source>Remove the file %1</source>
        <translation>移除附件 %1</translation>
    </message>
    <message>
        <source>The answer to %1 was not sent: %2</source>
        <translation>%1 的回复未发送：%2</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnDueSection</name>
    <message>
        <source>Until it is approved or declined</source>
        <translation>批准或拒绝前</translation>
    </message>
    <message>
        <source>Until the customer has brought the goods</source>
        <translation>顾客送来商品前</translation>
    </message>
    <message>
        <source>Until the goods are inspected</source>
        <translation>验货前</translation>
    </message>
    <message>
        <source>Until it is settled</source>
        <translation>结算前</translation>
    </message>
    <message>
        <source>Until a settled return is closed</source>
        <translation>已结算的退货关闭前</translation>
    </message>
    <message>
        <source>Until a declined return is closed</source>
        <translation>已拒绝的退货关闭前</translation>
    </message>
    <message>
        <source>No time is set</source>
        <translation>未设时限</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) in which the shop is open</source>
        <translation>
            <numerusform>%Ln 个营业小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Due times of returns</source>
        <translation>退货时限</translation>
    </message>
    <message>
        <source>How long a return may stand before its next step is overdue. Opening hours are those of the calendar.</source>
        <translation>退货在下一步逾期前可停留多久。营业时间以日历为准。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>0: no time is set. It holds for steps from now on.</source>
        <translation>0：不设时限。仅适用于今后的步骤。</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计时单位</translation>
    </message>
    <message>
        <source>hours in which the shop is open</source>
        <translation>营业小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Due time saved</source>
        <translation>已保存时限</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnFiguresPage</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>What came back most</source>
        <translation>退货最多的商品</translation>
    </message>
    <message>
        <source>of what was sold</source>
        <translation>占售出数量的比例</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>退货原因</translation>
    </message>
    <message>
        <source>units that were asked for</source>
        <translation>申请退货的件数</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得留意</translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>这段时间内没有数据。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>%1 credits with %2 lines gave back %3</source>
        <translation>%1 张退款单，共 %2 行，退还 %3</translation>
    </message>
    <message>
        <source>Returns %1 · orders %2 · given back %3</source>
        <translation>退货 %1 · 订单 %2 · 退还 %3</translation>
    </message>
    <message>
        <source>By supplier</source>
        <translation>按供应商</translation>
    </message>
    <message>
        <source>Nothing came back whose product names its supplier.</source>
        <translation>退回的商品均未注明供应商。</translation>
    </message>
    <message>
        <source>Time from step to step</source>
        <translation>各步骤用时</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>a hint, no verdict</source>
        <translation>仅供留意，不作结论</translation>
    </message>
    <message>
        <source>Members with three returns or more, for every second order.</source>
        <translation>退货三次以上，且每两笔订单就有一次退货的会员。</translation>
    </message>
    <message>
        <source>Nobody has three returns or more, for every second order.</source>
        <translation>没有会员退货三次以上且每两笔订单就有一次退货。</translation>
    </message>
    <message>
        <source>%1 of %2 (%3), %4</source>
        <translation>%1 / %2（%3），%4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnMessagesSection</name>
    <message>
        <source>Messages to customers</source>
        <translation>顾客通知</translation>
    </message>
    <message>
        <source>What is said by mail at each step of a return or repair, in its ticket, once. Who has refused messages about orders by e-mail gets none; without a mailbox nobody does.</source>
        <translation>退货或维修的每一步在其工单中用邮件发送的通知，每步只发一次。拒绝接收订单邮件的顾客不会收到；没有邮箱时一律不发送。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>The customer is told</source>
        <translation>通知顾客</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Filled in: {customer}, {number}, {order}, {amount}, {note}, {store}, {shop}.</source>
        <translation>自动填入：{customer}、{number}、{order}、{amount}、{note}、{store}、{shop}。</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>For customers who speak it; without words in their language the other ones are sent.</source>
        <translation>用于讲中文的顾客；没有顾客语言的文字时，发送另一种语言的。</translation>
    </message>
    <message>
        <source>Nobody is told</source>
        <translation>不通知</translation>
    </message>
    <message>
        <source>For example:
%1</source>
        <translation>示例：
%1</translation>
    </message>
    <message>
        <source>“%1” saved</source>
        <translation>已保存“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnPaper</name>
    <message>
        <source>The way back costs you nothing.</source>
        <translation>退回运费由本店承担。</translation>
    </message>
    <message>
        <source>You pay the way back.</source>
        <translation>退回运费由您承担。</translation>
    </message>
    <message>
        <source>Put this page in with the goods.</source>
        <translation>请将本页随商品一同退回。</translation>
    </message>
    <message>
        <source>Return slip %1</source>
        <translation>退货单 %1</translation>
    </message>
    <message>
        <source>Inspection sheet %1</source>
        <translation>验货单 %1</translation>
    </message>
    <message>
        <source>Credit note %1</source>
        <translation>退款单 %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>退款单</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>quantity, goods</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>quantity, condition</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退还金额</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>单价 %1</translation>
    </message>
    <message>
        <source>Discount, and the fee that is kept</source>
        <translation>折扣及扣除的手续费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>序列号：%1</translation>
    </message>
    <message>
        <source>%1 %2 % contained</source>
        <translation>含 %1 %2 %</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Tax %1 % contained</source>
        <translation>含税 %1 %</translation>
    </message>
    <message>
        <source>Tax %1 %</source>
        <translation>税 %1 %</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnPoliciesSection</name>
    <message>
        <source>Give the policy a name.</source>
        <translation>请为政策命名。</translation>
    </message>
    <message>
        <source>Enter a fee from 0 to 100 percent.</source>
        <translation>请输入 0 到 100 之间的手续费百分比。</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>退货政策</translation>
    </message>
    <message numerus="yes">
        <source>How goods are taken back. What was in force when they were sold holds; of several policies the one that says most precisely what it is for. Where there is none, goods come back within %Ln day(s).</source>
        <translation>
            <numerusform>商品如何退回。以售出时有效的政策为准；有多项符合时，以条件最具体的一项为准。没有政策时，%Ln 天内可退。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>添加政策</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>With the categories below it.</source>
        <translation>包括其下级类别。</translation>
    </message>
    <message>
        <source>Sold through</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Not returnable</source>
        <translation>不可退货</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>From the day on which the customer got the goods. 0: only on that day.</source>
        <translation>从顾客收到商品之日起。0：仅限当天。</translation>
    </message>
    <message>
        <source>Fee in percent</source>
        <translation>手续费（%）</translation>
    </message>
    <message>
        <source>Of what is given back. 0: no fee.</source>
        <translation>按退款金额计算。0：不收手续费。</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>退货运费</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>The earliest moment at which it may be given back.</source>
        <translation>最早可以退款的时点。</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Such as 2026-12-01 10:00, in the shop&apos;s time. Empty: for what is sold from now on.</source>
        <translation>例如 2026-12-01 10:00，按店铺时间。留空：适用于从现在起售出的商品。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>These goods are not taken back</source>
        <translation>这些商品不接受退货</translation>
    </message>
    <message>
        <source>Approved as soon as it is asked for</source>
        <translation>申请后自动批准</translation>
    </message>
    <message>
        <source>Wanted before somebody decides</source>
        <translation>审批前须提供</translation>
    </message>
    <message>
        <source>Does not hold any more for what is sold from now on</source>
        <translation>对从现在起售出的商品不再适用</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>任何渠道</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>任何原因</translation>
    </message>
    <message>
        <source>The customer pays it</source>
        <translation>由顾客承担</translation>
    </message>
    <message>
        <source>The shop pays it</source>
        <translation>由店铺承担</translation>
    </message>
    <message>
        <source>After approval</source>
        <translation>批准后</translation>
    </message>
    <message>
        <source>After the goods came</source>
        <translation>收货后</translation>
    </message>
    <message>
        <source>After inspection</source>
        <translation>验货后</translation>
    </message>
    <message>
        <source>What is sold from now on goes by the other policies. What was sold before still goes by this one.</source>
        <translation>从现在起售出的商品按其他政策处理，此前售出的仍按此政策。</translation>
    </message>
    <message>
        <source>Policy “%1” withdrawn</source>
        <translation>政策“%1”已撤销</translation>
    </message>
    <message>
        <source>Policy “%1” saved</source>
        <translation>政策“%1”已保存</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnSheet</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Lines of the return</source>
        <translation>退货明细</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>这里还没有任何更改。</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Overdue since</source>
        <translation>逾期起始</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>下一步到期</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>顾客要求</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Without a receipt</source>
        <translation>无小票</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收货时间</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>顾客说明</translation>
    </message>
    <message>
        <source>The policy allows it</source>
        <translation>退货政策允许</translation>
    </message>
    <message>
        <source>The policy does not allow it</source>
        <translation>退货政策不允许</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>No money has moved yet. What settling would book is shown while you settle.</source>
        <translation>还没有发生款项。结算时会先显示将要记入的内容。</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>退款单</translation>
    </message>
    <message>
        <source>Exchanged for</source>
        <translation>换货订单</translation>
    </message>
    <message>
        <source>All that was booked</source>
        <translation>全部入账</translation>
    </message>
    <message>
        <source>Nothing was taken in for repair yet.</source>
        <translation>还没有收件维修的商品。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>保修</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>费用承担</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>The shop, by warranty</source>
        <translation>店铺（保修）</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Loan device</source>
        <translation>备用机</translation>
    </message>
    <message>
        <source>By the policy, without anybody</source>
        <translation>按退货政策自动处理</translation>
    </message>
    <message>
        <source>What the supplier still owes</source>
        <translation>供应商尚欠</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>The sale of the repair</source>
        <translation>维修销售单</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>warranty</comment>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>ended on %1</source>
        <comment>warranty</comment>
        <translation>已于 %1 到期</translation>
    </message>
    <message>
        <source>This return has changed meanwhile: see its steps. What you entered is kept.</source>
        <translation>此退货已有变动，请查看其步骤。已输入的内容会保留。</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>故障情况</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step of a repair, note</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (not announced)</source>
        <translation>%1（未申请）</translation>
    </message>
    <message>
        <source>Claims to suppliers</source>
        <translation>供应商索赔</translation>
    </message>
    <message>
        <source>Back to the supplier</source>
        <translation>退供应商</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnsFrame</name>
    <message>
        <source>All figures</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>All figures of returns</source>
        <translation>全部退货指标</translation>
    </message>
    <message>
        <source>Units: %1 of %2 (%3), before %4</source>
        <translation>件数：%1 / %2（%3），上一时段 %4</translation>
    </message>
    <message>
        <source>Money: %1 of %2 (%3), before %4</source>
        <translation>金额：%1 / %2（%3），上一时段 %4</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ReturnsPane</name>
    <message>
        <source>New return</source>
        <translation>新建退货</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Return slip as PDF</source>
        <translation>退货单存为 PDF</translation>
    </message>
    <message>
        <source>Inspection sheet as PDF</source>
        <translation>验货单存为 PDF</translation>
    </message>
    <message>
        <source>Credit note as PDF</source>
        <translation>退款单存为 PDF</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>重新审核</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Cancel return</source>
        <translation>取消退货</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Find by number, order, member or serial</source>
        <translation>按编号、订单、会员或序列号查找</translation>
    </message>
    <message>
        <source>No returns to look after</source>
        <translation>没有需要处理的退货</translation>
    </message>
    <message>
        <source>What customers bring back or announce stands here, with its next step and when that is due. Begin one by scanning the receipt.</source>
        <translation>顾客送回或申请退回的商品列在这里，并显示下一步和到期时间。扫描小票即可新建。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln return(s)</source>
        <translation>
            <numerusform>%Ln 笔退货</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>%1 已批准</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>What became of it…</source>
        <translation>后续处理…</translation>
    </message>
    <message>
        <source>The supplier&apos;s answer…</source>
        <translation>供应商答复…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Figures of returns</source>
        <translation>退货指标</translation>
    </message>
    <message>
        <source>Claims to suppliers</source>
        <translation>供应商索赔</translation>
    </message>
    <message>
        <source>More came than announced…</source>
        <translation>实收多于申请…</translation>
    </message>
    <message>
        <source>Labels for the pieces…</source>
        <translation>商品标签…</translation>
    </message>
    <message>
        <source>What customers bring back. **Ctrl+N** begins a return: scan the receipt or the piece, or find what the member bought. The policy that was in force when the goods were sold decides, and says why.

Goods, their inspection and the money are three steps. **Receive** counts by scanner, in any store. **Inspect** says of each piece what it is like and what becomes of it; stock follows. **Settle** shows every posting before it is made: money goes back as it came, points and coupons too.

**To do** in the filter bar shows what waits for which step. Scan a return&apos;s slip anywhere to open it. **Figures of returns**, by Ctrl+K or the button above the list, says what came back, why, and how long each step took. **Claims to suppliers**, beside it, lists what they owe for goods that went back to them.</source>
        <translation>顾客退回的商品。**Ctrl+N** 新建退货：扫描小票或商品，或查找会员的购买记录。是否可退由销售时适用的退货政策决定，并说明理由。

收货、验货和款项分三步进行。**收货**用扫描枪清点，在任一门店均可。**验货**登记每件商品的状况和处理方式，库存随之变动。**结算**在入账前显示每一笔：款项原路退回，积分和优惠券也一并退还。

筛选栏中的**待办**显示哪些退货在等哪一步。在任意页面扫描退货单即可打开该退货。**退货指标**可用 Ctrl+K 或列表上方的按钮打开，显示退回了哪些商品、退货原因和每一步的用时。旁边的**供应商索赔**列出供应商对已退供应商的商品尚欠的款项。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RewardsPage</name>
    <message>
        <source>This member has no coupon of their own.</source>
        <translation>该会员没有专属优惠券。</translation>
    </message>
    <message>
        <source>Coupons of this member</source>
        <translation>该会员的优惠券</translation>
    </message>
    <message>
        <source>Give a coupon</source>
        <translation>发放优惠券</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Points mall</source>
        <translation>积分商城</translation>
    </message>
    <message>
        <source>Take for points</source>
        <translation>积分兑换</translation>
    </message>
    <message>
        <source>How the money is paid</source>
        <translation>金额的付款方式</translation>
    </message>
    <message>
        <source>Lottery</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Draw a ticket</source>
        <translation>抽奖一次</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>已兑完</translation>
    </message>
    <message>
        <source>%1 · %2 points</source>
        <translation>%1 · %2 积分</translation>
    </message>
    <message>
        <source>Code %1 issued. Nobody else can use it.</source>
        <translation>已发放券码 %1。其他人无法使用。</translation>
    </message>
    <message>
        <source>“%1” for %2 points.</source>
        <translation>已用 %2 积分兑换“%1”。</translation>
    </message>
    <message>
        <source>The code is %1.</source>
        <translation>券码为 %1。</translation>
    </message>
    <message>
        <source>nothing: what was drawn is all gone</source>
        <translation>无奖品，抽中的奖品已发完</translation>
    </message>
    <message>
        <source>Ticket %1: %2.</source>
        <translation>第 %1 号奖券：%2。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RoleMatrix</name>
    <message>
        <source>Largest refund (%1)</source>
        <translation>最大退款（%1）</translation>
    </message>
    <message>
        <source>Largest discount (%)</source>
        <translation>最大折扣（%）</translation>
    </message>
    <message>
        <source>Largest points adjustment</source>
        <translation>最大积分调整</translation>
    </message>
    <message>
        <source>Owners may do everything; their role cannot be changed.</source>
        <translation>店主可以做任何事；其角色不能更改。</translation>
    </message>
    <message>
        <source>Needed for: %1</source>
        <translation>以下权限需要它：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>“%1” is no limit. Enter a figure such as 50, or nothing for no limit; a discount is at most 100 %.</source>
        <translation>“%1”不是有效的上限。请输入数字（如 50），留空表示不限；折扣最多 100 %。</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have this role</source>
        <translation>
            <numerusform>%Ln 人拥有此角色</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RolesPage</name>
    <message>
        <source>Give the role a name.</source>
        <translation>请为角色命名。</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Archive “%1”</source>
        <translation>归档“%1”</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s) changed, not saved yet</source>
        <translation>
            <numerusform>已更改 %Ln 个角色，尚未保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s) saved</source>
        <translation>
            <numerusform>已保存 %Ln 个角色</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing at first</source>
        <translation>起初没有权限</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>添加角色</translation>
    </message>
    <message>
        <source>Role renamed to “%1”</source>
        <translation>角色已改名为“%1”</translation>
    </message>
    <message>
        <source>Role “%1” added</source>
        <translation>已添加角色“%1”</translation>
    </message>
    <message>
        <source>Role “%1” archived</source>
        <translation>已归档角色“%1”</translation>
    </message>
    <message>
        <source>What people may do, by their role. What a permission needs is ticked with it.</source>
        <translation>各角色可以做什么。一项权限所需的其他权限会一并勾选。</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>新建角色</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>May the same as</source>
        <translation>权限同于</translation>
    </message>
    <message>
        <source>The owners&apos; column is locked: owners may do everything. Where a role&apos;s limit is in the way, somebody with more can allow it on the spot.</source>
        <translation>店主一栏已锁定：店主可以做任何事。超出角色上限时，权限更高的人可以当场批准。</translation>
    </message>
    <message>
        <source>Save roles</source>
        <translation>保存角色</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Permissions of the roles</source>
        <translation>各角色的权限</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of “%1”</source>
        <translation>“%1”的历史</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::RoutingSection</name>
    <message>
        <source>Routing of tickets</source>
        <translation>工单分派</translation>
    </message>
    <message>
        <source>A new ticket goes to the one with the fewest open, of those who are there, know what it asks for and speak the customer&apos;s language.</source>
        <translation>新工单分派给在岗、具备所需技能并会顾客语言的人员中未结工单最少的一位。</translation>
    </message>
    <message>
        <source>Takes tickets</source>
        <translation>接收工单</translation>
    </message>
    <message>
        <source>Routing gives this person tickets.</source>
        <translation>自动向此人分派工单。</translation>
    </message>
    <message>
        <source>Most at once</source>
        <translation>同时最多</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Words of categories, separated by commas.</source>
        <translation>分类所要求的技能词，用逗号分隔。</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Such as zh, en. Empty: any.</source>
        <translation>例如 zh, en。留空：不限。</translation>
    </message>
    <message>
        <source>takes tickets, at most %1 at once</source>
        <translation>接收工单，同时最多 %1 张</translation>
    </message>
    <message>
        <source>takes none by routing</source>
        <translation>不接收自动分派</translation>
    </message>
    <message>
        <source>Nothing waits that somebody fits.</source>
        <translation>没有可分派的工单。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) given to somebody</source>
        <translation>
            <numerusform>已分派 %Ln 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Route what waits</source>
        <translation>分派无人处理的工单</translation>
    </message>
    <message>
        <source>Gives every ticket that nobody has to somebody who fits, the oldest first.</source>
        <translation>将所有无人处理的工单分派给合适的人员，最早的优先。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SatisfactionPage</name>
    <message>
        <source>What the customer said</source>
        <translation>顾客的评价</translation>
    </message>
    <message>
        <source>Nobody has asked yet. Once the ticket is resolved, ask how it was.</source>
        <translation>还没有询问过。工单解决后，可询问顾客的满意度。</translation>
    </message>
    <message>
        <source>Articles in answers: did they help?</source>
        <translation>回复中用到的文章：有帮助吗？</translation>
    </message>
    <message>
        <source>Asked %1</source>
        <translation>询问于 %1</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation>%1 / 5</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>anonymous: in totals alone</source>
        <translation>匿名：只计入总数</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Copy the words to send</source>
        <translation>复制要发送的内容</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>没有帮助</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message.</source>
        <translation>已复制，可粘贴到消息中。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SatisfactionSection</name>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Customers are asked how it was, once for each resolution.</source>
        <translation>工单每次解决后，询问顾客一次满意度。</translation>
    </message>
    <message>
        <source>Ask after every resolution</source>
        <translation>每次解决后询问</translation>
    </message>
    <message>
        <source>The ticket then has a code to send or print; the person who answers can also ask at once.</source>
        <translation>工单会有一个代码，可发送或打印；回复人员也可当场询问。</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Days to answer</source>
        <translation>回复期限（天）</translation>
    </message>
    <message>
        <source>Address for answers</source>
        <translation>回复页地址</translation>
    </message>
    <message>
        <source>A page that takes the code behind it. Empty: codes alone.</source>
        <translation>可在末尾附上代码的网页。留空：只使用代码。</translation>
    </message>
    <message>
        <source>Address of the help page</source>
        <translation>帮助页地址</translation>
    </message>
    <message>
        <source>Where the pages of the knowledge base stand, such as https://shop.example/help/.</source>
        <translation>知识库网页所在的地址，例如 https://shop.example/help/。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Send it by mail</source>
        <translation>用邮件发送</translation>
    </message>
    <message>
        <source>To customers whose address is known. A reply that begins with a number is the answer.</source>
        <translation>发给已知邮箱地址的顾客。以数字开头的回信即为调查回复。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ScanSection</name>
    <message>
        <source>Scanning</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Barcodes, cases, GS1 codes and serial numbers are read by themselves. Labels of scales are read by these patterns.</source>
        <translation>条码、箱码、GS1 码和序列号会自动识别。电子秤标签按以下规则识别。</translation>
    </message>
    <message>
        <source>Labels of scales</source>
        <translation>电子秤标签</translation>
    </message>
    <message>
        <source>A line each: prefixes, then I for each digit of the item, P of a price or W of a weight, C for the check digit. A point says where decimals begin.</source>
        <translation>每行一条：先写前缀，再用 I 表示商品位，P 表示价格位或 W 表示重量位，C 表示校验位。小数点表示小数从哪里开始。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Try a scan</source>
        <translation>试扫一次</translation>
    </message>
    <message>
        <source>Scan here, or type and press Enter</source>
        <translation>在此扫描，或输入后按 Enter</translation>
    </message>
    <message>
        <source>Patterns for labels saved</source>
        <translation>已保存标签规则</translation>
    </message>
    <message>
        <source>%1 × %2 (%3)</source>
        <translation>%1 × %2（%3）</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 克</translation>
    </message>
    <message>
        <source>Several things; the counter asks:</source>
        <translation>对应多个商品，柜台会询问：</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ScannerSection</name>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
    <message>
        <source>On this computer. A scan is told from typing by its speed and by the key that ends it.</source>
        <translation>仅对这台电脑有效。根据输入速度和结束键区分扫描与键盘输入。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>A scan ends with</source>
        <translation>扫描结束键</translation>
    </message>
    <message>
        <source>Milliseconds between keys</source>
        <translation>按键间隔（毫秒）</translation>
    </message>
    <message>
        <source>At most; raise it where a slow scanner is not recognised. People need 80 and more.</source>
        <translation>最大间隔；扫描枪较慢而未被识别时请调大。人工输入一般为 80 以上。</translation>
    </message>
    <message>
        <source>Characters at least</source>
        <translation>最少字符数</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SealedEdit</name>
    <message>
        <source>Will be removed</source>
        <translation>将被删除</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>删除：%1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SearchButton</name>
    <message>
        <source>Search or jump…</source>
        <translation>搜索或跳转…</translation>
    </message>
    <message>
        <source>Search or jump</source>
        <translation>搜索或跳转</translation>
    </message>
    <message>
        <source>Find any record, page or command  (%1)</source>
        <translation>查找任意记录、页面或命令（%1）</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SecondFactorSection</name>
    <message>
        <source>Enter the 6 digits that the phone shows.</source>
        <translation>请输入手机上显示的 6 位数字。</translation>
    </message>
    <message>
        <source>Second factor turned on</source>
        <translation>第二因素已开启</translation>
    </message>
    <message>
        <source>Second factor turned off</source>
        <translation>第二因素已关闭</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二因素</translation>
    </message>
    <message>
        <source>On. Signing in asks for a code from your phone after the password.</source>
        <translation>已开启。登录时输入密码后还要输入手机上的验证码。</translation>
    </message>
    <message>
        <source>Off. With it, whoever learns your password still needs your phone.</source>
        <translation>已关闭。开启后，即使有人知道您的密码，也还需要您的手机。</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>QR code for the phone</source>
        <translation>供手机扫描的二维码</translation>
    </message>
    <message>
        <source>Code from the phone</source>
        <translation>手机验证码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>1. Open an authenticator app on your phone and scan this code, or type the letters and digits below it.
2. Enter your password and the code that the phone shows then.</source>
        <translation>1. 在手机上打开验证器应用，扫描此二维码，或输入下方的字母和数字。
2. 输入密码和手机随后显示的验证码。</translation>
    </message>
    <message>
        <source>Use another phone</source>
        <translation>换用其他手机</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SendForm</name>
    <message>
        <source>Hand over in the store</source>
        <translation>在门店交付</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Packed only</source>
        <translation>仅打包</translation>
    </message>
    <message>
        <source>the carrier has not come yet</source>
        <translation>承运商尚未取件</translation>
    </message>
    <message>
        <source>Hand over %1 of %2</source>
        <translation>交付 %1 / %2</translation>
    </message>
    <message>
        <source>Pack %1 of %2</source>
        <translation>打包 %1 / %2</translation>
    </message>
    <message>
        <source>Ship %1 of %2</source>
        <translation>发货 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of this order are still to pay.</source>
        <translation>此订单还有 %1 未付。</translation>
    </message>
    <message>
        <source>Goods of %1 handed over</source>
        <translation>%1 的商品已交付</translation>
    </message>
    <message>
        <source>Goods of %1 packed</source>
        <translation>%1 的商品已打包</translation>
    </message>
    <message>
        <source>Goods of %1 shipped</source>
        <translation>%1 的商品已发货</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>one a line; scan or type them</source>
        <translation>每行一个；请扫描或输入</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SerialsPage</name>
    <message>
        <source>Scan or type the serial numbers.</source>
        <translation>请扫描或输入序列号。</translation>
    </message>
    <message>
        <source>No serial numbers yet. Enter those of the pieces that are in stock; a sale enters others by itself.</source>
        <translation>还没有序列号。请登记在库商品的序列号；其余在销售时自动登记。</translation>
    </message>
    <message>
        <source>Serial numbers, the newest entries first</source>
        <translation>序列号，最新的在前</translation>
    </message>
    <message>
        <source>Enter serial numbers</source>
        <translation>登记序列号</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>One a line. This does not book stock.</source>
        <translation>每行一个。此操作不改变库存。</translation>
    </message>
    <message>
        <source>Serial numbers of “%1” entered</source>
        <translation>已登记“%1”的序列号</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ServerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ServicePane</name>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>%1 of %2 asked</source>
        <translation>发出 %2 份，回复 %1 份</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>工单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>共性</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>recommendation (NPS) %1</source>
        <translation>推荐度（NPS）%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>The figures of sales</source>
        <translation>销售指标</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>拆分方式</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>In common by</source>
        <translation>共性维度</translation>
    </message>
    <message>
        <source>Part by part</source>
        <translation>分项对比</translation>
    </message>
    <message>
        <source>The figure part by part</source>
        <translation>各部分的指标</translation>
    </message>
    <message>
        <source>Common problems</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>tickets, and their share of all</source>
        <translation>工单数及占比</translation>
    </message>
    <message>
        <source>No tickets in these days.</source>
        <translation>这段时间没有工单。</translation>
    </message>
    <message>
        <source>Nothing in common in these days.</source>
        <translation>这段时间没有共性问题。</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>They begin with the first ticket: how quickly it is answered, resolved, and what the customer says of it.</source>
        <translation>有了第一张工单就有数据：多快回复、多快解决，以及顾客的评价。</translation>
    </message>
    <message>
        <source>How customer service is doing with the tickets that were opened in the chosen days. Times are of opening hours, without the time in which a ticket waited. Hold the pointer over a figure to read how it is made.

**A click on anything opens the list behind it**, with just as many rows. Anonymous answers count in totals and are in no list.

**Common problems** shows what tickets have in common: words of customers, categories, products. Each chart can be shown as a table, copied, and exported.</source>
        <translation>所选日期内创建的工单的客服情况。用时按营业时间计算，不含工单等待的时间。把指针停在数字上可看到它的算法。

**点击任意一处都会打开背后的列表**，行数与数字一致。匿名回复只计入总数，不出现在任何列表中。

**共性问题**显示工单的共同之处：顾客用词、分类、商品。每张图都可以显示为表格、复制和导出。</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or name.</source>
        <translation>无法写入 %1。请换一个文件夹或名称。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>客服</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SetAsideReveal</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Row: %1</source>
        <translation>行：%1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shows it for half a minute. The history keeps who looked.</source>
        <translation>显示半分钟，查看记录会留在历史中。</translation>
    </message>
    <message>
        <source>Shows it for half a minute (needs approval). The history keeps who looked.</source>
        <translation>显示半分钟（需授权），查看记录会留在历史中。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SetAsideSection</name>
    <message>
        <source>To the server</source>
        <translation>发往服务器</translation>
    </message>
    <message>
        <source>From the server</source>
        <translation>来自服务器</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a kind of record and its id</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>These could not be taken, or the server refused them. They stop nothing else, and are kept.</source>
        <translation>这些内容无法接收，或被服务器拒绝。它们会保留下来，不影响其他内容的同步。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What was set aside, the newest first</source>
        <translation>搁置的内容，最新的在前</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SetAsideView</name>
    <message numerus="yes">
        <source>Mark %Ln row(s) as done</source>
        <translation>
            <numerusform>将 %Ln 行标为已处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标为已处理</translation>
    </message>
    <message>
        <source>Put back among the open rows</source>
        <translation>放回待处理</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>搁置的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Find in the fields of the rows</source>
        <translation>在各行的字段中查找</translation>
    </message>
    <message>
        <source>No rows are waiting for you</source>
        <translation>没有待处理的行</translation>
    </message>
    <message>
        <source>What an import cannot take is set aside here, word for word, with the reason. Export such rows, correct them and import them again.</source>
        <translation>导入无法接收的行会原样搁置在这里，并附上原因。可将其导出、更正后重新导入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) marked as done</source>
        <translation>
            <numerusform>已将 %Ln 行标为已处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) put back</source>
        <translation>
            <numerusform>已放回 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SetUpWindow</name>
    <message>
        <source>Open a shop</source>
        <translation>打开店铺</translation>
    </message>
    <message>
        <source>Shops (*.shopdesk)</source>
        <translation>店铺 (*.shopdesk)</translation>
    </message>
    <message>
        <source>Shopdesk</source>
        <translation>掌柜台</translation>
    </message>
    <message>
        <source>Welcome to Shopdesk</source>
        <translation>欢迎使用掌柜台</translation>
    </message>
    <message>
        <source>It works on this computer, also without a network. How would you like to begin?</source>
        <translation>它就在这台电脑上运行，没有网络也能用。你想怎样开始？</translation>
    </message>
    <message>
        <source>Try the sample shop</source>
        <translation>试用示例店铺</translation>
    </message>
    <message>
        <source>Two stores and a year of business, with people of every role. Nothing you do there matters.</source>
        <translation>两家门店、一年的生意，各种岗位的人都有。在里面怎么做都没关系。</translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation>打开示例店铺</translation>
    </message>
    <message>
        <source>Create a shop</source>
        <translation>新建店铺</translation>
    </message>
    <message>
        <source>Your own shop, empty at first. Products and orders of another system can be imported.</source>
        <translation>你自己的店铺，一开始是空的。其他系统的商品和订单可以导入。</translation>
    </message>
    <message>
        <source>Join a company</source>
        <translation>加入公司</translation>
    </message>
    <message>
        <source>The shop is there already, on your company&apos;s server, and you work in it from here.</source>
        <translation>店铺已经在公司的服务器上，你从这里参与工作。</translation>
    </message>
    <message>
        <source>Open a shop that is on this computer…</source>
        <translation>打开这台电脑上的店铺…</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SettingsGroups</name>
    <message>
        <source>Go to %1</source>
        <translation>转到“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SettingsPane</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Check the shop</source>
        <translation>检查店铺</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse. ? shows the keys of the page you are on.</source>
        <translation>一切都可以不用鼠标完成。按 ? 查看当前页面的快捷键。</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>显示快捷键</translation>
    </message>
    <message>
        <source>Language, colours and rows are kept on this computer. Everything else belongs to the shop and is noted in its history.

The shop is backed up by itself into the folder shown here, and each backup is checked. **Restore** goes back to one of them; the shop as it was stays beside it. **Check the shop** looks whether the file is whole and every stock level, balance and total adds up.</source>
        <translation>语言、颜色和行高保存在这台电脑上。其余属于店铺，并记入历史。

店铺会自动备份到此处显示的文件夹，每份备份都会核验。**恢复**可回到其中一份；现有店铺会保留在旁边。**检查店铺**会核对文件是否完整，库存、余额和合计是否都对得上。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Goods and prices</source>
        <translation>商品与价格</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Points and rewards</source>
        <translation>积分与奖励</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>客户服务</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SettleForm</name>
    <message>
        <source>Settle the return</source>
        <translation>结算退货</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Give back as</source>
        <translation>退还方式</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>Scan or type its code.</source>
        <translation>请扫描或输入卡号。</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>免收</translation>
    </message>
    <message>
        <source>%1 settled</source>
        <translation>%1 已结算</translation>
    </message>
    <message>
        <source>Exchange, take %1</source>
        <translation>换货，收款 %1</translation>
    </message>
    <message>
        <source>Settle without money</source>
        <translation>结算，无款项</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>one a line, in the order of the goods</source>
        <translation>每行一个，按商品顺序</translation>
    </message>
    <message>
        <source>Enter an amount up to %1.</source>
        <translation>请输入不超过 %1 的金额。</translation>
    </message>
    <message>
        <source>This is less than the %1 that are due.</source>
        <translation>少于应付的 %1。</translation>
    </message>
    <message>
        <source>Scan or type the code of the gift card.</source>
        <translation>请扫描或输入礼品卡号。</translation>
    </message>
    <message>
        <source>The rest, in cash</source>
        <translation>其余付现金</translation>
    </message>
    <message>
        <source>In coins</source>
        <translation>取整后现金</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Delivery fee</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>given back too</source>
        <translation>一并退还</translation>
    </message>
    <message>
        <source>It is given back by itself with the last goods of the order, unless they are exchanged.</source>
        <translation>订单的最后一批商品退货时自动退还，换货除外。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ShiftsPane</name>
    <message>
        <source>Print the report</source>
        <translation>打印报表</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>报表存为 PDF</translation>
    </message>
    <message>
        <source>Shifts of the tills</source>
        <translation>收银台班次</translation>
    </message>
    <message>
        <source>Find by a person or a note</source>
        <translation>按人员或备注查找</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>No till was opened yet</source>
        <translation>还没有开班</translation>
    </message>
    <message>
        <source>Whoever opens the till at the counter begins a shift. Its report stands here, also when it is long closed.</source>
        <translation>在柜台开班即开始一个班次。其报表列在这里，关班很久之后仍可查看。</translation>
    </message>
    <message>
        <source>Each line is a till from its opening to its closing: who opened and closed it, what cash was counted, and by how much it differed from what was expected.

The report can be printed or saved again at any time. While a till is open it says how things stand. Orders of the counter that are not paid in full are named above it; a click opens them.</source>
        <translation>每一行是一个收银台从开班到关班的记录：由谁开班和关班，清点了多少现金，与应有金额相差多少。

报表可随时再次打印或保存。未关班时，报表显示当前情况。未付清的柜台订单列在报表上方，点击即可打开。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shift(s)</source>
        <translation>
            <numerusform>%Ln 个班次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) not paid in full:</source>
        <translation>
            <numerusform>%Ln 张订单未付清：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 open</source>
        <translation>%1 · 未付 %2</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ShipmentsPage</name>
    <message>
        <source>Nothing has been shipped yet.</source>
        <translation>还没有发货。</translation>
    </message>
    <message>
        <source>fetched by the customer</source>
        <translation>顾客自提</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>It has left</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>The shipment has left</source>
        <translation>货物已发出</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>The shipment has arrived</source>
        <translation>货物已送达</translation>
    </message>
    <message>
        <source>It came back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>The goods are in the store again</source>
        <translation>商品已回到门店</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>发货失败</translation>
    </message>
    <message>
        <source>Delivery slip as PDF</source>
        <translation>送货单存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ShopSection</name>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Few left</source>
        <translation>所剩不多</translation>
    </message>
    <message>
        <source>From this many pieces down, Today reminds you.</source>
        <translation>库存降到这个件数时，“今天”会提醒。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Settings of the shop saved</source>
        <translation>店铺设置已保存</translation>
    </message>
    <message>
        <source>Give the shop a name.</source>
        <translation>请填写店铺名称。</translation>
    </message>
    <message>
        <source>Sell what is not in stock</source>
        <translation>允许负库存销售</translation>
    </message>
    <message>
        <source>Otherwise an order for more than is available is refused. What is missing becomes a task.</source>
        <translation>否则超过可用库存的订单会被拒绝。缺货会成为任务。</translation>
    </message>
    <message>
        <source>Enter what the smallest coin is worth.</source>
        <translation>请输入最小硬币的面值。</translation>
    </message>
    <message>
        <source>Keep unpaid goods for</source>
        <translation>未付款预留时间</translation>
    </message>
    <message>
        <source>Hours. Then others may have what an order that nobody has paid kept back.</source>
        <translation>小时。超时后，未付款订单预留的商品可供他人购买。</translation>
    </message>
    <message>
        <source>Smallest coin</source>
        <translation>最小硬币</translation>
    </message>
    <message>
        <source>What is due in cash is rounded to it.</source>
        <translation>现金应付金额按此取整。</translation>
    </message>
    <message>
        <source>Cash needs an open shift</source>
        <translation>收付现金须先开班</translation>
    </message>
    <message>
        <source>Otherwise cash is also taken while no shift counts it.</source>
        <translation>否则未开班时也可收付现金。</translation>
    </message>
    <message>
        <source>Owners need a second factor</source>
        <translation>店主须使用第二因素</translation>
    </message>
    <message>
        <source>A code from their phone, beside the password. Who has none yet sets it up when signing in. Only owners change this.</source>
        <translation>除密码外，还须输入手机上的验证码。尚未设置的店主在登录时设置。此项仅店主可以更改。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close the record</source>
        <translation>关闭记录</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Select the row too</source>
        <translation>将该行加入选择</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation>首行和末行</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>Save a form</source>
        <translation>保存表单</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SignInPage</name>
    <message>
        <source>The keychain of this computer knows you: just sign in.</source>
        <translation>这台电脑的钥匙串认得你：直接登录即可。</translation>
    </message>
    <message>
        <source>This computer does not know you any more. Enter your password.</source>
        <translation>这台电脑不再认得你，请输入密码。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in to open the shop.</source>
        <translation>登录后打开店铺。</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 已锁定</translation>
    </message>
    <message>
        <source>%1 was at work here. What was on the screen is kept.</source>
        <translation>刚才是%1在这里工作，屏幕上的内容都还在。</translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>换谁来？</translation>
    </message>
    <message>
        <source>What %1 has typed so far is kept.</source>
        <translation>%1 已输入的内容都会保留。</translation>
    </message>
    <message>
        <source>Remember this device</source>
        <translation>记住这台设备</translation>
    </message>
    <message>
        <source>Your keychain on this computer signs you in from then on.</source>
        <translation>以后由这台电脑上的钥匙串为你登录。</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>忘记密码？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SignUpDialog</name>
    <message>
        <source>Enter the name that you sign in with.</source>
        <translation>请输入你登录用的姓名。</translation>
    </message>
    <message>
        <source>Locking the shop with your password…</source>
        <translation>正在用你的密码锁好店铺…</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>From then on the shop opens with your name and password alone. Without them nobody can read phone numbers, e-mails and addresses; print a recovery sheet afterwards.</source>
        <translation>此后只有用你的姓名和密码才能打开店铺。没有它们，谁也读不到电话、邮箱和地址；设定后请打印一张恢复单。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设定密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SlaSection</name>
    <message>
        <source>Write hours, or hours and minutes such as 4:30.</source>
        <translation>请填写小时数，或时和分，例如 4:30。</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>What is promised to tickets, in opening hours. Of those that fit, the one that says most about the ticket holds.</source>
        <translation>对工单承诺的时限，按营业时间计算。有多项符合时，以条件最具体的一项为准。</translation>
    </message>
    <message>
        <source>Add deadlines</source>
        <translation>添加时限</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>任意类型</translation>
    </message>
    <message>
        <source>Any priority</source>
        <translation>任意优先级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>In hours. Empty: no deadline.</source>
        <translation>按小时计。留空：无时限。</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>后续回复</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>Any tier</source>
        <translation>任意等级</translation>
    </message>
    <message>
        <source>“%1” saved</source>
        <translation>已保存“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StaffPane</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>所有门店</translation>
    </message>
    <message>
        <source>Replace password</source>
        <translation>替换密码</translation>
    </message>
    <message>
        <source>Roles and what they may do</source>
        <translation>角色与权限</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>人员与角色</translation>
    </message>
    <message>
        <source>Nobody has signed up yet</source>
        <translation>还没有人注册</translation>
    </message>
    <message>
        <source>Whoever opens this shop on this computer may do everything. Set a password to begin with; then you can add the people who work with you.</source>
        <translation>任何人在这台电脑上打开本店都能做任何事。请先设置密码，然后就可以添加与您共事的人。</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Archive person</source>
        <translation>归档人员</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>这里还没有人</translation>
    </message>
    <message>
        <source>The people who work in the shop stand here, with what they may do and where.</source>
        <translation>在店里工作的人列在这里，以及他们能做什么、在哪些门店。</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>按姓名查找</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln person(s)</source>
        <translation>
            <numerusform>归档 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) archived. They can no longer sign in.</source>
        <translation>
            <numerusform>已归档 %Ln 人。他们不能再登录。</numerusform>
        </translation>
    </message>
    <message>
        <source>## People

Everybody who works in the shop signs in with a name and a password of their own. The **role** says what they may do, the **stores** where.

Nobody gives more than they have: to make somebody a manager you must be allowed all that managers are.

**Archive** takes a person&apos;s passwords and codes away at once. What they did stays in the trail.

On the page **Roles**, arrow keys move through the table and Space ticks. What a permission needs is ticked with it. Nothing holds until you save.</source>
        <translation>## 人员

在店里工作的每个人都用自己的姓名和密码登录。**角色**决定能做什么，**门店**决定在哪里做。

没有人能给出超过自己的权限：要让某人成为经理，您自己必须拥有经理的全部权限。

**归档**会立即取消此人的密码和验证码。其做过的事仍留在操作记录中。

在**角色**页，用方向键在表中移动，用空格键勾选。一项权限所需的其他权限会一并勾选。保存之前一切都不生效。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StatusArea</name>
    <message>
        <source>The shop that is open</source>
        <translation>当前打开的店铺</translation>
    </message>
    <message>
        <source>Who is working</source>
        <translation>当前操作人</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Everything is on the disk</source>
        <translation>所有内容都已写入磁盘</translation>
    </message>
    <message>
        <source>Changes are on their way to the disk</source>
        <translation>更改正在写入磁盘</translation>
    </message>
    <message>
        <source>Works on this computer</source>
        <translation>在这台电脑上工作</translation>
    </message>
    <message>
        <source>Where the shop&apos;s data is</source>
        <translation>店铺数据所在位置</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Take a backup so that nothing can be lost</source>
        <translation>备份一下，以免丢失数据</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <comment>how long ago</comment>
        <translation>备份于 %1</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>上次备份：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2%</source>
        <comment>a task and how far it is</comment>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>Work going on in the background</source>
        <translation>正在后台进行的工作</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Whoever opens this computer opens the shop. With a password, only you do.</source>
        <translation>谁打开这台电脑，谁就能打开店铺。设了密码，就只有你能。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <comment>that wait for somebody</comment>
        <translation>
            <numerusform>%Ln 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait for somebody. Show them.</source>
        <translation>这些待办正等待处理。点击查看。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StepForm</name>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Serial numbers of %1</source>
        <translation>%1 的序列号</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StockPage</name>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Nothing has come in or gone out yet.</source>
        <translation>还没有任何出入库。</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>记账</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stock entries, the newest first</source>
        <translation>库存记录，最新在前</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Below 0 takes stock away.</source>
        <translation>负数表示减少库存。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>An adjustment says why.</source>
        <translation>调整须说明原因。</translation>
    </message>
    <message>
        <source>%1 (before stock was kept here)</source>
        <translation>%1（开始记库存之前）</translation>
    </message>
    <message>
        <source>Takes back an entry that was booked by mistake</source>
        <translation>撤回误记的一笔</translation>
    </message>
    <message>
        <source>Stock of “%1” booked: %2</source>
        <translation>“%1”库存已登记：%2</translation>
    </message>
    <message>
        <source>Enter how many pieces came in, or went out with a minus.</source>
        <translation>请输入入库件数，出库用负号。</translation>
    </message>
    <message>
        <source>Say why the stock is adjusted.</source>
        <translation>请说明调整库存的原因。</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Stock in each store</source>
        <translation>各门店库存</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>单件成本</translation>
    </message>
    <message>
        <source>Left empty, it is what the catalogue says.</source>
        <translation>留空则按目录中的成本。</translation>
    </message>
    <message>
        <source>Damage takes goods away: enter a number below 0.</source>
        <translation>损坏为出库，请输入负数。</translation>
    </message>
    <message>
        <source>A receipt brings goods in. Choose another reason for what goes out.</source>
        <translation>收货为入库，出库请选择其他原因。</translation>
    </message>
    <message>
        <source>No stock is kept of a service or a bundle. A bundle is taken from the stock of what it holds.</source>
        <translation>服务和套装不计库存。套装从其内容的库存中扣减。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StocktakeSheet</name>
    <message>
        <source>Add to the count</source>
        <translation>累加</translation>
    </message>
    <message>
        <source>That many altogether</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>What nobody counts is gone</source>
        <translation>未清点的视为没有</translation>
    </message>
    <message>
        <source>Lines of the stocktake</source>
        <translation>盘点明细</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>盘亏</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 of %2 counted.</source>
        <translation>已清点 %1 / %2。</translation>
    </message>
    <message>
        <source>All that differed has been counted again.</source>
        <translation>有差异的已全部复盘。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) differ from what should be there. Count them again, without looking at the first count.</source>
        <translation>
            <numerusform>%Ln 行与应有数量不符。请在不看初盘的情况下重新清点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>全部相符。</translation>
    </message>
    <message>
        <source>Post the stocktake to book these differences.</source>
        <translation>过账后即记入这些差异。</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>To be counted again</source>
        <translation>待复盘</translation>
    </message>
    <message>
        <source>Counted last</source>
        <translation>最近清点</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 posted: %Ln difference(s) booked</source>
        <translation>
            <numerusform>%1 已过账：记入 %Ln 项差异</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 已取消</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StocktakeStart</name>
    <message>
        <source>New stocktake</source>
        <translation>新盘点</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点范围</translation>
    </message>
    <message>
        <source>Goods can be sold meanwhile: a difference is what it was when it was counted.</source>
        <translation>盘点期间可照常销售：差异以清点当时为准。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>开始清点</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Scan or type what is to be counted.</source>
        <translation>请扫描或输入要清点的商品。</translation>
    </message>
    <message>
        <source>Goods to be counted</source>
        <translation>要清点的商品</translation>
    </message>
    <message>
        <source>Delete takes a line out again.</source>
        <translation>按 Delete 移除一行。</translation>
    </message>
    <message>
        <source>Chosen goods</source>
        <translation>指定商品</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>goods and their SKU</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StocktakesPane</name>
    <message>
        <source>New stocktake</source>
        <translation>新盘点</translation>
    </message>
    <message>
        <source>Finish counting</source>
        <translation>清点完毕</translation>
    </message>
    <message>
        <source>Post differences</source>
        <translation>差异过账</translation>
    </message>
    <message>
        <source>Cancel stocktake</source>
        <translation>取消盘点</translation>
    </message>
    <message>
        <source>Stocktakes</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Find by number</source>
        <translation>按编号查找</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing has been counted yet</source>
        <translation>还没有盘点</translation>
    </message>
    <message>
        <source>Count what is on the shelves and book what differs. The shop can go on selling meanwhile.</source>
        <translation>清点货架上的商品并记入差异，其间可照常营业。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stocktake(s)</source>
        <translation>
            <numerusform>%Ln 次盘点</numerusform>
        </translation>
    </message>
    <message>
        <source>A stocktake counts all goods of a store, those of a category, or goods that you scan when you begin.

**Count** with the scanner: each scan is one more. Or type a barcode or SKU and how many. Nobody is told how many there should be.

**Finish counting**: what differs is to be counted a second time, and the second count is the one that holds. Then the differences can be seen, and **Post differences** books them.

The shop goes on selling meanwhile: a difference is the one of the moment when the goods were counted.</source>
        <translation>盘点可覆盖一家门店的全部商品、某个分类的商品，或新建盘点时扫描的商品。

用扫描枪**清点**：每扫一次加一件。也可以输入条码或 SKU 和件数。清点时不显示应有数量。

**清点完毕**后，有差异的商品需要复盘，以复盘结果为准。之后可查看差异，用**差异过账**记入库存。

盘点期间可照常营业：差异以清点当时为准。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StoreCreditPage</name>
    <message>
        <source>Enter how much to give, or to take with a minus.</source>
        <translation>请输入增加的金额，减少则加负号。</translation>
    </message>
    <message>
        <source>Say why the store credit changes.</source>
        <translation>请说明店铺余额变动的原因。</translation>
    </message>
    <message>
        <source>Give or take store credit…</source>
        <translation>增减店铺余额…</translation>
    </message>
    <message>
        <source>Nothing was left here for the next purchase yet.</source>
        <translation>还没有店铺余额记录。</translation>
    </message>
    <message>
        <source>Entries of the store credit, the newest first</source>
        <translation>店铺余额明细，最新的在前</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>记账</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Below 0 takes store credit away.</source>
        <translation>小于 0 则减少店铺余额。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Store credit: %1</source>
        <translation>店铺余额：%1</translation>
    </message>
    <message>
        <source>Takes back an entry made by mistake</source>
        <translation>冲回误记的一笔</translation>
    </message>
    <message>
        <source>%1 store credit given to %2</source>
        <translation>已为 %2 增加店铺余额 %1</translation>
    </message>
    <message>
        <source>%1 store credit taken from %2</source>
        <translation>已从 %2 扣减店铺余额 %1</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StoresEdit</name>
    <message>
        <source>All stores, later ones too</source>
        <translation>所有门店，包括以后新开的</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::StoresSection</name>
    <message>
        <source>Give the store a name.</source>
        <translation>请填写门店名称。</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Where goods lie and orders are placed. A store&apos;s code begins the numbers of its orders.</source>
        <translation>存放商品和下单的地方。门店代码是其订单号的开头。</translation>
    </message>
    <message>
        <source>Open another store</source>
        <translation>开设门店</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Store “%1” opened</source>
        <translation>已开设门店“%1”</translation>
    </message>
    <message>
        <source>Store “%1” saved</source>
        <translation>已保存门店“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SurveysPane</name>
    <message>
        <source>Surveys</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Find by code, ticket number or words</source>
        <translation>按代码、工单编号或内容查找</translation>
    </message>
    <message>
        <source>Nobody was asked yet</source>
        <translation>还没有询问过顾客</translation>
    </message>
    <message>
        <source>After a ticket is resolved, its customer can be asked how it was: by the person who answers it, or by itself. Settings → Satisfaction says when.</source>
        <translation>工单解决后，可询问顾客的满意度：由回复人员询问，或自动询问。询问时机可在“设置 → 满意度”中设定。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Who was asked how it was, after a ticket was resolved or as a member, and what they answered. Each resolution is asked about once; a ticket that is opened again and resolved anew is asked about again.

Type the **code** of a slip or letter into the search field to take its answer. Anonymous answers count in totals alone.</source>
        <translation>询问过满意度的顾客及其回复：有的在工单解决后询问，有的以会员身份询问。每次解决只询问一次；工单重新打开并再次解决后，会再询问一次。

在搜索框中输入单据或信件上的**代码**，即可登记回复。匿名回复只计入总数。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln survey(s)</source>
        <translation>
            <numerusform>%Ln 份调查</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>询问时间</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>To send or print</source>
        <translation>用于发送或打印</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SurveysSection</name>
    <message>
        <source>Surveys</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>What is asked. A question that is changed is a new one; answers to the old one stay.</source>
        <translation>询问的内容。修改后的问题视为新问题；对原问题的回复会保留。</translation>
    </message>
    <message>
        <source>Add a survey</source>
        <translation>添加调查</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Question for the score</source>
        <translation>评分问题</translation>
    </message>
    <message>
        <source>Empty: the program&apos;s own words.</source>
        <translation>留空：使用程序自带的问题。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Satisfaction after a ticket, 1 to 5</source>
        <translation>工单满意度，1 到 5 分</translation>
    </message>
    <message>
        <source>Recommending the shop, 0 to 10</source>
        <translation>推荐意愿，0 到 10 分</translation>
    </message>
    <message>
        <source>Questions, 1 to 5</source>
        <translation>评分题，1 到 5 分</translation>
    </message>
    <message>
        <source>One on a line.</source>
        <translation>每行一个。</translation>
    </message>
    <message>
        <source>Questions, yes or no</source>
        <translation>是非题</translation>
    </message>
    <message>
        <source>Questions in words</source>
        <translation>文字题</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::SyncPane</name>
    <message>
        <source>Computers of one company exchange what they do through a server of yours. Each goes on working without a network, and catches up by itself.

- **F5** exchanges now.
- A **conflict** is what two people changed without knowing of each other: choose which value holds.
- **Let another computer in** makes a code that it joins with.</source>
        <translation>同一公司的电脑通过您自己的服务器同步各自的操作。没有网络时，每台电脑都可照常工作，联网后自动同步。

- **F5** 立即同步。
- **冲突**是指两个人在互不知情时改了同一处：请选择以哪个值为准。
- **登记另一台电脑**会生成加入码，供其加入公司。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Others&apos; work up to</source>
        <translation>他人操作已同步至</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Waits for something else to come</source>
        <translation>等待其他内容到达</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Number of this computer</source>
        <translation>本机编号</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>What all stores share</source>
        <translation>各门店共用</translation>
    </message>
    <message>
        <source>Work alone</source>
        <translation>单机工作</translation>
    </message>
    <message>
        <source>Disconnect this computer from the server?</source>
        <translation>断开这台电脑与服务器的连接？</translation>
    </message>
    <message>
        <source>Everything stays on this computer and on the server. What is done here from then on stays here, until the shop is connected again.</source>
        <translation>这台电脑和服务器上的内容都会保留。此后在这里的操作只留在本机，直到店铺重新连接。</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>保持连接</translation>
    </message>
    <message>
        <source>This shop works on this computer alone</source>
        <translation>本店只在这台电脑上运行</translation>
    </message>
    <message>
        <source>Connected to a CouchDB server of yours, several computers and stores share it. Each goes on working without a network, and they catch up by themselves.</source>
        <translation>连接到您自己的 CouchDB 服务器后，多台电脑和多家门店可共用本店。没有网络时，每台电脑都可照常工作，联网后自动同步。</translation>
    </message>
    <message>
        <source>Exchange with the server</source>
        <translation>与服务器同步</translation>
    </message>
    <message>
        <source>Change the account…</source>
        <translation>更改账户…</translation>
    </message>
    <message>
        <source>Set up the server again…</source>
        <translation>重新设置服务器…</translation>
    </message>
    <message>
        <source>After a store was added, so that it has its database. Needs an administrator&apos;s account.</source>
        <translation>新增门店后使用，为其创建数据库。需要管理员账户。</translation>
    </message>
    <message>
        <source>Work alone…</source>
        <translation>单机工作…</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>What is exchanged, and when it was last.</source>
        <translation>同步的内容及最近同步时间。</translation>
    </message>
    <message>
        <source>Databases on the server</source>
        <translation>服务器上的数据库</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>同步记录</translation>
    </message>
    <message>
        <source>Since the program was started, the newest first.</source>
        <translation>自程序启动以来，最新的在前。</translation>
    </message>
    <message>
        <source>What happened while exchanging</source>
        <translation>同步过程记录</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Connect this shop</source>
        <translation>连接本店</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Pictures and files on their way</source>
        <translation>正在同步的图片和文件</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TakeBackForm</name>
    <message>
        <source>Take back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>原路退回</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退款方式</translation>
    </message>
    <message>
        <source>Enter how many come back.</source>
        <translation>请输入退回的数量。</translation>
    </message>
    <message>
        <source>The goods come to %1; what is still open is set off.</source>
        <translation>商品合计 %1，未付部分已抵扣。</translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>Credit %1 given</source>
        <translation>已开退款 %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>of those that come back: %1</source>
        <translation>退回商品的序列号，可选：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Into the stock of</source>
        <translation>退入库存</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TasksPane</name>
    <message>
        <source>Open tasks</source>
        <translation>待处理任务</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有待处理的任务</translation>
    </message>
    <message>
        <source>What somebody has to look after stands here: goods of which more was sold than there were, and the like. Much of it settles by itself once it has come right.</source>
        <translation>需要有人处理的事情会列在这里，例如超卖的商品。恢复正常后，多数任务会自动完成。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was done about it.</source>
        <translation>已采取的措施。</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>处理完毕</translation>
    </message>
    <message>
        <source>A task tells of something that a person has to look after. It leads to the record that it is about.

Goods that are short settle by themselves when they are back at 0: receive them, or count them and book the difference. **Settle** says that nothing more has to be done, with a note for whoever asks later.</source>
        <translation>任务提示需要有人处理的事情，并可打开相关记录。

缺货的商品恢复到 0 时任务自动完成：请收货，或盘点并记入差异。**处理完毕**表示无需再做什么，可附备注供日后查询。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln 项任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>处理时间</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Show what it is about</source>
        <translation>查看相关记录</translation>
    </message>
    <message>
        <source>“%1” settled</source>
        <translation>“%1”已处理</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TaxesSection</name>
    <message>
        <source>Give the tax class a name.</source>
        <translation>请填写税类名称。</translation>
    </message>
    <message>
        <source>Enter a rate from 0 to 100 percent.</source>
        <translation>请输入 0 到 100 的百分比税率。</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Each product has one of these classes, or no tax. Orders keep the rate they were sold with.</source>
        <translation>每个商品属于其中一类，或不计税。订单保留销售时的税率。</translation>
    </message>
    <message>
        <source>Add a tax class</source>
        <translation>添加税类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rate in percent</source>
        <translation>税率（%）</translation>
    </message>
    <message>
        <source>In the price</source>
        <translation>含在价格中</translation>
    </message>
    <message>
        <source>Prices contain this tax.</source>
        <translation>价格已含此税。</translation>
    </message>
    <message>
        <source>%1%, in the price</source>
        <translation>%1%，含在价格中</translation>
    </message>
    <message>
        <source>%1%, added to the price</source>
        <translation>%1%，另加</translation>
    </message>
    <message>
        <source>Tax class “%1” saved</source>
        <translation>已保存税类“%1”</translation>
    </message>
    <message>
        <source>Write each tax with its rate, such as GST 5 + PST 7.</source>
        <translation>请写出每种税及税率，例如 GST 5 + PST 7。</translation>
    </message>
    <message>
        <source>Made up of</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Where it is several taxes, such as GST 5 + PST 7.</source>
        <translation>由多种税组成时填写，例如 GST 5 + PST 7。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Off: no product can be given it any more.</source>
        <translation>不勾选：商品不能再选用此税类。</translation>
    </message>
    <message>
        <source>%1 · not in use</source>
        <translation>%1 · 未使用</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TicketCategoriesSection</name>
    <message>
        <source>Categories of tickets</source>
        <translation>工单分类</translation>
    </message>
    <message>
        <source>What customers ask about. Routing gives a ticket to who knows what it asks for.</source>
        <translation>顾客咨询的事项。工单会分派给具备所需技能的人员。</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>添加分类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上级分类</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>所需技能</translation>
    </message>
    <message>
        <source>A word such as repair. Empty: what the category above asks for.</source>
        <translation>一个词，例如 维修。留空：沿用上级分类的要求。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TicketDeskSection</name>
    <message>
        <source>“%1” saved</source>
        <translation>已保存“%1”</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TicketFieldsForm</name>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>请用几个字说明事由。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the customer, such as zh or en: routing looks for who speaks it.</source>
        <translation>顾客的语言，例如 zh 或 en：分派时会选择会该语言的人员。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation>用逗号分隔。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>About orders</source>
        <translation>相关订单</translation>
    </message>
    <message>
        <source>Another order</source>
        <translation>其他订单</translation>
    </message>
    <message>
        <source>Its number, then Enter.</source>
        <translation>输入编号后按 Enter。</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>关注者</translation>
    </message>
    <message>
        <source>Colleagues who find it under Watched.</source>
        <translation>可在“已关注”中找到此工单的同事。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TicketRulesSection</name>
    <message>
        <source>Reopening and silence</source>
        <translation>重新打开与无人回复</translation>
    </message>
    <message>
        <source>What happens to tickets by the mere passing of time.</source>
        <translation>工单随时间推移自动发生的变化。</translation>
    </message>
    <message>
        <source>Reopened within</source>
        <translation>可重新打开期限</translation>
    </message>
    <message>
        <source>Days after a ticket was resolved. What comes later is a follow-up, linked to it.</source>
        <translation>工单解决后的天数。超过后新建后续工单，并与此工单关联。</translation>
    </message>
    <message>
        <source>Taken back after</source>
        <translation>超时收回</translation>
    </message>
    <message>
        <source>Minutes of opening hours without an answer to a customer who waits: somebody else gets it.</source>
        <translation>顾客等待期间无人回复的分钟数（按营业时间），超过后转给他人。</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rules for tickets saved</source>
        <translation>已保存工单规则</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TicketStep</name>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>设为等待</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>等待顾客</translation>
    </message>
    <message>
        <source>For colleagues</source>
        <translation>等待同事</translation>
    </message>
    <message>
        <source>Until a date</source>
        <translation>等到指定日期</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待原因</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>恢复时间</translation>
    </message>
    <message>
        <source>No clock runs while it waits. It comes back at that time, or when the customer writes.</source>
        <translation>等待期间不计时。到此时间或顾客来信时恢复。</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 已设为等待</translation>
    </message>
    <message>
        <source>Give it to somebody</source>
        <translation>转交他人</translation>
    </message>
    <message>
        <source>Give ticket</source>
        <translation>转交工单</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Whoever is away today is stood in for by their deputy.</source>
        <translation>今天不在的人员由其代理人接手。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n open)</source>
        <translation>
            <numerusform>%1（%n 张未结）</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1 given to %2</source>
        <translation>已将 %1 转交给 %2</translation>
    </message>
    <message>
        <source>Merge with another ticket</source>
        <translation>与其他工单合并</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>By its number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Its messages then stand there, and replies follow. It can be taken out again.</source>
        <translation>其消息将移至该工单，后续回复也归入其中。之后可再拆分。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Enter the number of the other ticket.</source>
        <translation>请输入另一张工单的编号。</translation>
    </message>
    <message>
        <source>%1 merged</source>
        <translation>%1 已合并</translation>
    </message>
    <message>
        <source>Split off a ticket</source>
        <translation>拆出新工单</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>请用几个字说明事由。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>“%1” is a ticket of its own</source>
        <translation>“%1”已成为单独的工单</translation>
    </message>
    <message>
        <source>Approve an exception</source>
        <translation>例外批准</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>The policy does not allow it: say why it is approved all the same.</source>
        <translation>退货政策不允许：请说明仍然批准的原因。</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>%1 已批准</translation>
    </message>
    <message>
        <source>Decline the return</source>
        <translation>拒绝退货</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>What the customer is told.</source>
        <translation>告知顾客的内容。</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 已拒绝</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>重新审核</translation>
    </message>
    <message>
        <source>%1 is looked at again</source>
        <translation>%1 已转为重新审核</translation>
    </message>
    <message>
        <source>Cancel the return</source>
        <translation>取消退货</translation>
    </message>
    <message>
        <source>Cancel return</source>
        <translation>取消退货</translation>
    </message>
    <message>
        <source>The customer keeps the goods.</source>
        <translation>商品仍归顾客。</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 已取消</translation>
    </message>
    <message>
        <source>Close the return</source>
        <translation>关闭退货</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 已关闭</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Take in for repair</source>
        <translation>收件维修</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>故障情况</translation>
    </message>
    <message>
        <source>Loan device</source>
        <translation>备用机</translation>
    </message>
    <message>
        <source>The serial number of what the customer has meanwhile.</source>
        <translation>借给顾客的备用机的序列号。</translation>
    </message>
    <message>
        <source>Taken in for repair</source>
        <translation>已收件维修</translation>
    </message>
    <message>
        <source>Quote a price</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Begin the repair</source>
        <translation>开始维修</translation>
    </message>
    <message>
        <source>The customer agrees</source>
        <translation>顾客同意</translation>
    </message>
    <message>
        <source>The repair is done</source>
        <translation>维修完成</translation>
    </message>
    <message>
        <source>The customer has it again</source>
        <translation>顾客已取件</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>维修 %1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>The warranty is over: the customer pays.</source>
        <translation>保修已到期：由顾客付费。</translation>
    </message>
    <message>
        <source>%1 noted</source>
        <translation>%1 已记录</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>What else they say</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Counts in totals alone; nobody finds it from the ticket.</source>
        <translation>只计入总数，无法从工单查到。</translation>
    </message>
    <message>
        <source>Would rather not answer</source>
        <translation>不愿回答</translation>
    </message>
    <message>
        <source>Choose a number.</source>
        <translation>请选择一个分数。</translation>
    </message>
    <message>
        <source>Ask how it was</source>
        <translation>询问满意度</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>保存回复</translation>
    </message>
    <message>
        <source>Kept that they rather do not say</source>
        <translation>已记录为不愿回答</translation>
    </message>
    <message>
        <source>Answer kept</source>
        <translation>已保存回复</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>后续处理</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Lies aside still</source>
        <translation>仍待处理</translation>
    </message>
    <message>
        <source>Stock follows in %1.</source>
        <translation>库存随之在 %1 变动。</translation>
    </message>
    <message>
        <source>Choose what became of it.</source>
        <translation>请选择处理方式。</translation>
    </message>
    <message>
        <source>%1: noted what became of the goods</source>
        <translation>%1：已记录商品的后续处理</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>尚无答复</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>They cost %1.</source>
        <translation>成本 %1。</translation>
    </message>
    <message>
        <source>Enter what the supplier credited.</source>
        <translation>请输入供应商退款金额。</translation>
    </message>
    <message>
        <source>The supplier&apos;s answer</source>
        <translation>供应商答复</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>记录答复</translation>
    </message>
    <message>
        <source>Choose what the supplier said.</source>
        <translation>请选择供应商的答复。</translation>
    </message>
    <message>
        <source>%1: the supplier&apos;s answer is noted</source>
        <translation>%1：已记录供应商答复</translation>
    </message>
    <message>
        <source>Enter what the repair will cost; 0 for nothing.</source>
        <translation>请输入维修费用；免费填 0。</translation>
    </message>
    <message>
        <source>The customer declines</source>
        <translation>顾客拒绝</translation>
    </message>
    <message>
        <source>What is declined is picked up unrepaired, free of charge.</source>
        <translation>拒绝后未维修取回，不收费。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quote another price</source>
        <translation>重新报价</translation>
    </message>
    <message>
        <source>Quote what the warranty does not cover</source>
        <translation>对保修范围外的部分报价</translation>
    </message>
    <message>
        <source>Note what was done</source>
        <translation>记录维修内容</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Write down what was done.</source>
        <translation>请填写维修内容。</translation>
    </message>
    <message>
        <source>Say why the warranty does not cover it.</source>
        <translation>请说明不在保修范围内的原因。</translation>
    </message>
    <message>
        <source>The customer pays what the warranty does not cover.</source>
        <translation>不在保修范围内的费用由顾客承担。</translation>
    </message>
    <message>
        <source>No product has this SKU or barcode.</source>
        <translation>没有使用此 SKU 或条码的商品。</translation>
    </message>
    <message>
        <source>Another product</source>
        <translation>其他商品</translation>
    </message>
    <message>
        <source>Choose what becomes of it</source>
        <translation>请选择处理方式</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>SKU or barcode</source>
        <translation>SKU 或条码</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>beyond those that were announced</source>
        <translation>超出申请的部分</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Stock follows in %1. Nothing is given for it; a task reminds of the customer.</source>
        <translation>库存随之在 %1 变动。此商品不予退款；会生成待办，提醒联系顾客。</translation>
    </message>
    <message>
        <source>Scan or enter what came.</source>
        <translation>请扫描或输入收到的商品。</translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation>请选择处理方式。</translation>
    </message>
    <message>
        <source>More came than announced</source>
        <translation>实收多于申请</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>%1: noted what else came</source>
        <translation>%1：已登记多收的商品</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TicketsPane</name>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>下一张工单</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>写回复</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>设为等待</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>开始处理</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>转交…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Start a follow-up</source>
        <translation>新建后续工单</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Merge with another…</source>
        <translation>与其他工单合并…</translation>
    </message>
    <message>
        <source>Split off…</source>
        <translation>拆出…</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>取消合并</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Find by words, number, customer or phone</source>
        <translation>按内容、编号、顾客或电话查找</translation>
    </message>
    <message>
        <source>Nothing to answer</source>
        <translation>没有待回复的工单</translation>
    </message>
    <message>
        <source>Questions, complaints and praise of customers stand here, what is due first coming first. Type one in while you talk to the customer.</source>
        <translation>顾客的咨询、投诉和表扬列在这里，先到期的在前。与顾客交谈时可直接录入。</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>这里还没有任何更改。</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>无人处理</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>自 %1 起逾期</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>No ticket waits that you fit.</source>
        <translation>没有适合您的待处理工单。</translation>
    </message>
    <message>
        <source>Do not watch</source>
        <translation>取消关注</translation>
    </message>
    <message>
        <source>%1 resolved</source>
        <translation>%1 已解决</translation>
    </message>
    <message>
        <source>%1 taken up</source>
        <translation>%1 已开始处理</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1 已重新打开</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 已关闭</translation>
    </message>
    <message>
        <source>%1 stands by itself again</source>
        <translation>%1 已恢复为单独的工单</translation>
    </message>
    <message>
        <source>You have %1</source>
        <translation>您已领取 %1</translation>
    </message>
    <message>
        <source>You watch %1</source>
        <translation>您已关注 %1</translation>
    </message>
    <message>
        <source>You no longer watch %1</source>
        <translation>您已不再关注 %1</translation>
    </message>
    <message>
        <source>Insert an article</source>
        <translation>插入文章</translation>
    </message>
    <message>
        <source>Ask how it was…</source>
        <translation>询问满意度…</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>What customers ask, complain of and praise. The row on top shows your queue, what nobody has, what is overdue and what waits; any filter can be kept as a view.

**Ctrl+N** types a new ticket in while you talk. **Ctrl+R** writes an answer, **Ctrl+I** a note for colleagues; **Ctrl+Enter** sends, **Ctrl+Shift+Enter** sends and resolves. What you typed is kept until you send it.

**Ctrl+Shift+N** takes the oldest ticket that nobody has and that you fit. **Deadlines** shows each step of the time until one is due, and why somebody was given the ticket.

**Ctrl+H** finds an article of the knowledge base for the answer: those that go with the customer&apos;s words stand first. Once a ticket is resolved, **Ask how it was** takes the customer&apos;s answer.

While a ticket waits, no clock runs. Resolved, it can be reopened for some days; after that the matter goes on in a follow-up.</source>
        <translation>顾客的咨询、投诉和表扬。顶部一行显示您的队列、无人处理、已逾期和等待中的工单；任何筛选都可保存为视图。

**Ctrl+N** 可在与顾客交谈时录入新工单。**Ctrl+R** 写回复，**Ctrl+I** 写仅同事可见的备注；**Ctrl+Enter** 发送，**Ctrl+Shift+Enter** 发送并解决。输入的内容会保留到发送为止。

**Ctrl+Shift+N** 领取最早的、无人处理且适合您的工单。**时限**显示到期时间的计算步骤，以及工单为何分派给某人。

**Ctrl+H** 查找知识库文章用于回复：与顾客所述相符的排在前面。工单解决后，可用**询问满意度**登记顾客的回复。

工单等待期间不计时。解决后若干天内可重新打开；之后请新建后续工单继续处理。</translation>
    </message>
    <message>
        <source>end of %1</source>
        <translation>%1 结束时</translation>
    </message>
    <message>
        <source>Begin a return…</source>
        <translation>发起退货…</translation>
    </message>
    <message>
        <source>Route what waits</source>
        <translation>分派无人处理的工单</translation>
    </message>
    <message>
        <source>Nothing waits that somebody fits.</source>
        <translation>没有可分派的工单。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) given to somebody</source>
        <translation>
            <numerusform>已分派 %Ln 张工单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TierDialog</name>
    <message>
        <source>Tier of %1</source>
        <translation>%1 的等级</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2027-05-31</source>
        <translation>年-月-日，例如 2027-05-31</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>What is set by hand is not changed by the rules.</source>
        <translation>手动设置的等级不受规则影响。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>The last day; then the rules decide again. Empty: until somebody changes it.</source>
        <translation>最后一天，之后恢复由规则决定。留空：直到有人更改。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Enter the day as year-month-day, such as 2027-05-31.</source>
        <translation>请按年-月-日输入日期，例如 2027-05-31。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set the tier</source>
        <translation>设置等级</translation>
    </message>
    <message>
        <source>The rules decide</source>
        <translation>由规则决定</translation>
    </message>
    <message>
        <source>Tier of %1 set</source>
        <translation>已设置 %1 的等级</translation>
    </message>
    <message>
        <source>The rules decide about the tier of %1</source>
        <translation>%1 的等级已改由规则决定</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TierRulesEdit</name>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>获得条件</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费额</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>仅手动设置</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Whoever reaches all of</source>
        <translation>须满足全部条件</translation>
    </message>
    <message>
        <source>Whoever reaches any of</source>
        <translation>满足任一条件</translation>
    </message>
    <message>
        <source>Who gets %1</source>
        <translation>%1 的获得条件</translation>
    </message>
    <message>
        <source>Spent for %1</source>
        <translation>%1 的消费额</translation>
    </message>
    <message>
        <source>Points for activity for %1</source>
        <translation>%1 的活跃积分</translation>
    </message>
    <message>
        <source>Points for reviews for %1</source>
        <translation>%1 的评价积分</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TierRulesSection</name>
    <message>
        <source>How tiers are reached</source>
        <translation>等级获得规则</translation>
    </message>
    <message>
        <source>A better tier is reached at once. Who no longer meets what a tier asks for keeps it to the end of the period and for the days of grace. Tiers that were set by hand stay.</source>
        <translation>达到更高等级的条件时立即升级。不再符合条件的会员，其等级保留到周期结束并加上宽限期天数。手动设置的等级不变。</translation>
    </message>
    <message>
        <source>Count the latest days</source>
        <translation>统计最近天数</translation>
    </message>
    <message>
        <source>365: what counts is the year up to today.</source>
        <translation>365：统计截至今天的一年。</translation>
    </message>
    <message>
        <source>Members may fall</source>
        <translation>会员降级时间</translation>
    </message>
    <message>
        <source>Days of grace after that</source>
        <translation>其后的宽限期天数</translation>
    </message>
    <message>
        <source>at the end of each month</source>
        <translation>每月月底</translation>
    </message>
    <message>
        <source>at the end of each quarter</source>
        <translation>每季度末</translation>
    </message>
    <message>
        <source>at the end of each year</source>
        <translation>每年年底</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Members who would move, by tier</source>
        <translation>等级将变动的会员，按等级</translation>
    </message>
    <message>
        <source>Version %1, published on %2 by %3.</source>
        <translation>版本 %1，由 %3 于 %2 发布。</translation>
    </message>
    <message>
        <source>Not published yet: tiers are set by hand.</source>
        <translation>尚未发布：等级由手动设置。</translation>
    </message>
    <message>
        <source>Try the rules out first.</source>
        <translation>请先试算规则。</translation>
    </message>
    <message>
        <source>Nobody would move.</source>
        <translation>没有会员的等级会变动。</translation>
    </message>
    <message>
        <source>%1 of %2 members would move: %3 up at once, %4 down at the end of the period and the grace.</source>
        <translation>%2 位会员中有 %1 位的等级会变动：%3 位立即升级，%4 位在周期和宽限期结束后降级。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) stay on a tier that was set by hand.</source>
        <translation>
            <numerusform>%Ln 位会员保留手动设置的等级。</numerusform>
        </translation>
    </message>
    <message>
        <source>No tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>after the grace</source>
        <translation>宽限期后</translation>
    </message>
    <message>
        <source>Rules published; members are moving</source>
        <translation>规则已发布，会员等级正在调整</translation>
    </message>
    <message>
        <source>Export who moves…</source>
        <translation>导出等级变动的会员…</translation>
    </message>
    <message>
        <source>Members who would move, one by one</source>
        <translation>等级将变动的会员，逐一列出</translation>
    </message>
    <message>
        <source>From %1 to %2 they bought for %3. With the multipliers of the new tiers that gives %4 points more.</source>
        <translation>%1 至 %2 期间，这些会员共消费 %3。按新等级的积分倍数计算，将多发放 %4 积分。</translation>
    </message>
    <message>
        <source>It costs %1 in such a time: %2 points take off %3. What else a tier gives has no price here.</source>
        <translation>同样长的时间内成本为 %1：%2 积分可抵扣 %3。等级的其他权益未计价。</translation>
    </message>
    <message>
        <source>What that costs cannot be said: points are not redeemed for a discount.</source>
        <translation>无法得出成本：积分未用于抵扣。</translation>
    </message>
    <message>
        <source>Show who moves</source>
        <translation>显示变动的会员</translation>
    </message>
    <message>
        <source>Hide who moves; the first %1 are shown, all are in the export</source>
        <translation>隐藏变动的会员；显示前 %1 位，导出包含全部</translation>
    </message>
    <message>
        <source>Hide who moves</source>
        <translation>隐藏变动的会员</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 位会员</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TiersSection</name>
    <message>
        <source>Give the tier a name.</source>
        <translation>请填写等级名称。</translation>
    </message>
    <message>
        <source>Member tiers</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>Add a tier</source>
        <translation>添加等级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>A higher rank is a better tier.</source>
        <translation>级别越高，等级越好。</translation>
    </message>
    <message>
        <source>Tier “%1” saved</source>
        <translation>已保存等级“%1”</translation>
    </message>
    <message>
        <source>Points multiplier</source>
        <translation>积分倍数</translation>
    </message>
    <message>
        <source>1.2 makes 120 points of the 100 that a purchase earns.</source>
        <translation>1.2 表示购物所得的 100 积分变为 120 积分。</translation>
    </message>
    <message>
        <source>Rank %1, points × %2</source>
        <translation>级别 %1，积分 × %2</translation>
    </message>
    <message>
        <source>Steps that members can stand on, such as Silver and Gold, from the lowest to the highest.</source>
        <translation>会员可达到的等级，如银卡、金卡，由低到高排列。</translation>
    </message>
    <message>
        <source>Order of the tiers changed</source>
        <translation>等级顺序已更改</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::Timeline</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TimelinePage</name>
    <message>
        <source>Show what was before</source>
        <translation>显示更早的记录</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TodayPane</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Needs you now</source>
        <translation>现在需要处理</translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>没有需要处理的事。</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Your shop is open, and still empty. Begin with one of these:</source>
        <translation>店铺已打开，还是空的。可以从这里开始：</translation>
    </message>
    <message>
        <source>Latest orders</source>
        <translation>最新订单</translation>
    </message>
    <message>
        <source>What needs somebody now stands on the left; each line leads to the list behind it. The figures above are those of today so far, beside the whole of the same weekday last week.

**Ctrl+K** finds any record and runs any command. **Ctrl+1** to **Ctrl+9** switch pages, **?** lists the keys.</source>
        <translation>左侧是现在需要处理的事，每一行都通向背后的列表。上方是今天到目前为止的数字，旁边是上周同一天全天的数字。

**Ctrl+K** 查找任意记录、运行任意命令。**Ctrl+1** 到 **Ctrl+9** 切换页面，**?** 列出快捷键。</translation>
    </message>
    <message>
        <source>%1 a week ago: %2</source>
        <translation>上%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of an import were set aside</source>
        <translation>
            <numerusform>导入时搁置了 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>They could not be taken. Each of them says why.</source>
        <translation>这些行无法导入，每行都注明了原因。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) have a stock below 0</source>
        <translation>
            <numerusform>%Ln 个商品库存低于 0</numerusform>
        </translation>
    </message>
    <message>
        <source>More was sold than was there. Count them and book the difference.</source>
        <translation>卖出的比现有的多。请清点并登记差额。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are sold out</source>
        <translation>
            <numerusform>%Ln 个商品已售罄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are running low</source>
        <translation>
            <numerusform>%Ln 个商品所剩不多</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest backup is old</source>
        <translation>最近的备份已过时</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>It was taken %1.</source>
        <translation>备份于 %1。</translation>
    </message>
    <message>
        <source>One is taken by itself soon; you can take one now.</source>
        <translation>稍后会自动备份，也可以现在备份。</translation>
    </message>
    <message>
        <source>Create the first product</source>
        <translation>新建第一个商品</translation>
    </message>
    <message>
        <source>Name, price and barcode are enough to begin with.</source>
        <translation>有名称、价格和条码就可以开始。</translation>
    </message>
    <message>
        <source>Import orders of another system</source>
        <translation>导入其他系统的订单</translation>
    </message>
    <message>
        <source>Products and members come with them.</source>
        <translation>商品和会员会一并导入。</translation>
    </message>
    <message>
        <source>Look around in the sample shop</source>
        <translation>到示例店铺里看看</translation>
    </message>
    <message>
        <source>Two stores and a year of business, to try everything. Your own shop stays as it is.</source>
        <translation>两家门店、一年的业务，可以尽情试用。您自己的店铺不受影响。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) open</source>
        <translation>
            <numerusform>%Ln 项任务待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Look through all of them, and settle what is done.</source>
        <translation>逐项查看，处理已完成的任务。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) to receive</source>
        <translation>
            <numerusform>%Ln 张调拨单待收货</numerusform>
        </translation>
    </message>
    <message>
        <source>They are on their way. Count what comes, and book it in.</source>
        <translation>商品正在途中。请清点到货并入库。</translation>
    </message>
    <message numerus="yes">
        <source>Points of %Ln member(s) expire soon</source>
        <translation>
            <numerusform>%Ln 位会员的积分即将过期</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell them while there is time to spend them.</source>
        <translation>请及时通知，让会员在过期前用掉积分。</translation>
    </message>
    <message>
        <source>Nothing is left to sell of a size, or in a store.</source>
        <translation>某个规格或某家门店已无货可售。</translation>
    </message>
    <message>
        <source>Only a few are left of a size, or in a store.</source>
        <translation>某个规格或某家门店只剩几件。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TrailPane</name>
    <message>
        <source>## Trail

Who did what, when, and what it changed. Nothing in it can be changed or taken out: each entry is sealed to the one before it, and **Check the shop** in the settings names the first that was tampered with.

Phone numbers, addresses and the like are never written here; the trail says that they changed, not what they were.

Filter by person, kind of record, day, or what was done. **Export** writes the rows as a file.</source>
        <translation>## 操作记录

谁在何时做了什么、改了什么。其中任何内容都不能更改或删除：每一条都与前一条相扣，设置中的**检查店铺**会指出第一条被篡改的记录。

电话、地址之类从不写在这里；记录只说明它们有变化，不说明内容。

可按人员、记录种类、日期或操作筛选。**导出**会把这些行写成文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>You may not see records of this kind, so what changed in it is not shown.</source>
        <translation>您无权查看这类记录，因此不显示更改内容。</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Nothing was written into the record.</source>
        <translation>记录内容没有变化。</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Find by person</source>
        <translation>按人员查找</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>还没有任何操作</translation>
    </message>
    <message>
        <source>Everything that people do in the shop is noted here, with who did it and when.</source>
        <translation>店里的每项操作都记在这里，包括由谁、在何时完成。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TransferSheet</name>
    <message>
        <source>What is sent</source>
        <translation>发出的商品</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What differs is</source>
        <translation>差异记为</translation>
    </message>
    <message>
        <source>Say what happened where another number came.</source>
        <translation>到货数量不符时，请说明原因。</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收货时间</translation>
    </message>
    <message>
        <source>Enter how many pieces are sent: 1 or more.</source>
        <translation>请输入发出件数：1 或以上。</translation>
    </message>
    <message>
        <source>%1 is on its way to %2</source>
        <translation>%1 已发往 %2</translation>
    </message>
    <message>
        <source>%1 received in %2</source>
        <translation>%1 已在 %2 收货</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 已取消</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TransfersPane</name>
    <message>
        <source>There is only one store. Open another in the settings first.</source>
        <translation>只有一家门店，请先在设置中开设另一家。</translation>
    </message>
    <message>
        <source>New transfer</source>
        <translation>新调拨</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Cancel transfer</source>
        <translation>取消调拨</translation>
    </message>
    <message>
        <source>Transfers between stores</source>
        <translation>门店调拨</translation>
    </message>
    <message>
        <source>Find by number</source>
        <translation>按编号查找</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>No transfers</source>
        <translation>没有调拨</translation>
    </message>
    <message>
        <source>Goods that go from one store to another stand here until they have arrived.</source>
        <translation>门店之间调拨的商品在到货前列在这里。</translation>
    </message>
    <message>
        <source>Goods that go from one store to another.

Write down what is to go: scan it, or type its barcode or SKU and how many. **Send** takes the goods out of the one store; until they arrive they are on the way and in neither. **Receive** brings them into the other: where another number came, enter it, and say whether the difference is damage or simply a difference.

A transfer that is cancelled on the way comes back to where it came from.</source>
        <translation>从一家门店调往另一家门店的商品。

录入要调拨的商品：扫描，或输入条码或 SKU 和件数。**发出**后商品离开原门店，到货前处于在途状态，不属于任何门店。**收货**后进入目的门店：数量不符时请填写实收数，并说明是损坏还是一般差异。

途中取消的调拨会退回原门店。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln 张调拨单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a store, then another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>调拨</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::TrendChart</name>
    <message>
        <source>before, %1: %2</source>
        <translation>上一时段 %1：%2</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::VariantCard</name>
    <message>
        <source>Variant name</source>
        <translation>规格名称</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>%1, variant %2</source>
        <translation>%1，规格 %2</translation>
    </message>
    <message>
        <source>Such as red, L</source>
        <translation>如：红色，大号</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Variant %1</source>
        <translation>规格 %1</translation>
    </message>
    <message>
        <source>Remove variant %1</source>
        <translation>移除规格 %1</translation>
    </message>
    <message>
        <source>Enter an SKU, the shop&apos;s own short code for it.</source>
        <translation>请填写 SKU，即本店的商品短代码。</translation>
    </message>
    <message>
        <source>Another variant has this SKU. Give each its own.</source>
        <translation>另一规格已使用该 SKU。请分别设置。</translation>
    </message>
    <message>
        <source>Enter a price; 0 is allowed.</source>
        <translation>请输入价格，可以为 0。</translation>
    </message>
    <message>
        <source>Enter an amount of 0 or more.</source>
        <translation>请输入 0 或以上的金额。</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>扫描或输入</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>箱装</translation>
    </message>
    <message>
        <source>Each piece has a serial number</source>
        <translation>每件有序列号</translation>
    </message>
    <message>
        <source>Write the pieces before each code, such as 12 × 15012345678907.</source>
        <translation>请在每个箱码前写明件数，例如 12 × 15012345678907。</translation>
    </message>
    <message>
        <source>A case holds 2 to %1 pieces.</source>
        <translation>一箱为 2 到 %1 件。</translation>
    </message>
    <message>
        <source>Such as 12 × 15012345678907</source>
        <translation>例如 12 × 15012345678907</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::VariantsEdit</name>
    <message>
        <source>Something above is still missing or wrong.</source>
        <translation>上面还有内容缺失或有误。</translation>
    </message>
    <message>
        <source>Add a variant</source>
        <translation>添加规格</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::VersionsPage</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Take these words back</source>
        <translation>恢复此版本</translation>
    </message>
    <message>
        <source>Difference to the version before</source>
        <translation>与上一版本的差异</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 版，%2</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>The words are back, as a new version</source>
        <translation>内容已恢复，并存为新版本</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::ViewBar</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Keep what the list shows…</source>
        <translation>保存当前列表为视图…</translation>
    </message>
    <message>
        <source>Drop this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>%1: %2 tickets</source>
        <translation>%1：%2 张工单</translation>
    </message>
    <message>
        <source>Keep a view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Keep view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>View “%1” kept</source>
        <translation>已保存视图“%1”</translation>
    </message>
    <message>
        <source>Only views that somebody kept can be dropped. Show one first.</source>
        <translation>只能删除由人保存的视图。请先打开一个这样的视图。</translation>
    </message>
    <message>
        <source>View “%1” dropped</source>
        <translation>已删除视图“%1”</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>所有人可用</translation>
    </message>
    <message>
        <source>View “%1” kept for everybody</source>
        <translation>已保存视图“%1”，供所有人使用</translation>
    </message>
    <message>
        <source>History of this view</source>
        <translation>此视图的历史</translation>
    </message>
    <message>
        <source>Only views that somebody kept have a history. Show one first.</source>
        <translation>只有由人保存的视图才有历史。请先打开一个这样的视图。</translation>
    </message>
</context>
<context>
    <name>shopdesk::ui::WindowCommands</name>
    <message>
        <source>Search or jump</source>
        <translation>搜索或跳转</translation>
    </message>
    <message>
        <source>Explain this page</source>
        <translation>说明此页</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>显示快捷键</translation>
    </message>
    <message>
        <source>Fold or unfold the page list</source>
        <translation>折叠或展开页面列表</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一步更改</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>跟随系统颜色</translation>
    </message>
    <message>
        <source>Close Shopdesk</source>
        <translation>关闭掌柜台</translation>
    </message>
    <message>
        <source>Pin this page to the top, or take it off</source>
        <translation>置顶此页或取消置顶</translation>
    </message>
</context>
</TS>
