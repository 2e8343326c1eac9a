using Helpline.Channels.Telegram.Incoming;

namespace Helpline.Tests.Channels.Telegram.Incoming;

/// <summary>The offset never passes what is not done.</summary>
public sealed class FetchWindowTests
{
    [Fact]
    public void At_first_nothing_is_acknowledged() => Assert.Null(new FetchWindow().Offset);

    [Fact]
    public void The_offset_is_the_lowest_that_is_not_done()
    {
        var window = Begun(5, 6, 7);
        window.Finish(6);
        Assert.Equal(5, window.Offset);
        window.Finish(5);
        Assert.Equal(7, window.Offset);
        window.Finish(7);
        Assert.Equal(8, window.Offset);
    }

    [Fact]
    public void What_is_under_way_or_done_above_the_offset_is_not_begun_again()
    {
        var window = Begun(5, 6);
        window.Finish(6);
        Assert.False(window.Begin(5));
        Assert.False(window.Begin(6));
        Assert.True(window.Begin(7));
    }

    [Fact]
    public void After_a_quiet_week_lower_numbers_count_again()
    {
        var window = Begun(900);
        window.BeginAnew();
        Assert.Equal(900, window.Offset);
        window.Finish(900);
        window.BeginAnew();
        Assert.Null(window.Offset);
        Assert.True(window.Begin(3));
        window.Finish(3);
        Assert.Equal(4, window.Offset);
    }

    private static FetchWindow Begun(params long[] ids)
    {
        var window = new FetchWindow();
        Assert.All(ids, id => Assert.True(window.Begin(id)));
        return window;
    }
}
