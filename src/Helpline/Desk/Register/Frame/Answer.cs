using Helpline.Pages;

namespace Helpline.Desk.Register.Frame;

/// <summary>What a visit gets: a page, or another address to look at.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Page">Null: go to <paramref name="To"/>.</param>
/// <param name="To">Always one of ours.</param>
internal sealed record Answer(int Status, Html? Page, string? To)
{
    public static Answer Show(Html page, int status = StatusCodes.Status200OK) => new(status, page, null);

    public static Answer Go(string to) => new(StatusCodes.Status303SeeOther, null, to);
}
