using Helpline.Dialogs.Drawing;

namespace Helpline.Tests.Dialogs;

public sealed class GraphDrawingTests
{
    [Fact]
    public void A_dialog_is_drawn_with_all_its_ways()
    {
        var drawn = GraphDrawing.Draw(SampleBook.Book, "report");

        Assert.Contains("stateDiagram-v2", drawn);
        Assert.Contains("    [*] --> s_kind\n", drawn);
        Assert.Contains("    s_kind --> s_noted : one of kinds\n", drawn);
        Assert.Contains("    s_what --> s_draw : done [has what]\n", drawn);
        Assert.Contains("    s_file --> s_receipt : filed\n", drawn);
        Assert.Contains("    s_thanks --> [*] : return\n", drawn);
        Assert.Contains("    s_closed --> [*] : to menu\n", drawn);
    }

    [Fact]
    public void A_dialog_is_always_drawn_alike() =>
        Assert.Equal(GraphDrawing.Draw(SampleBook.Book, "start"), GraphDrawing.Draw(SampleBook.Book, "start"));
}
