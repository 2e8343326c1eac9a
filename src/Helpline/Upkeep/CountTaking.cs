using Helpline.Channels.Telegram.Setup;
using Helpline.Forwarding;
using Helpline.Tips;

namespace Helpline.Upkeep;

/// <summary>Counts what an operator must know, from the rows. No label, no agency, nothing of talks.</summary>
internal sealed class CountTaking(TipFiling filing, DeliverySight deliveries, PublishedCounts published, TokenAlarm alarm)
{
    internal async Task TakeAsync(CancellationToken cancellation) => published.Publish(
    [
        new("helpline_intake_open", filing.Intake.IsOpen ? 1 : 0),
        new("helpline_deliveries_waiting", await deliveries.CountAsync("waiting", cancellation)),
        new("helpline_deliveries_delivered", await deliveries.CountAsync("delivered", cancellation)),
        new("helpline_deliveries_parked", await deliveries.CountAsync("parked", cancellation)),
        new("helpline_telegram_alarm", alarm.IsRaised ? 1 : 0),
    ]);
}
